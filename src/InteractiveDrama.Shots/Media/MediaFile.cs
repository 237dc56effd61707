namespace InteractiveDrama.Shots.Media;

/// <summary>A file in the media store, with what is known of it.</summary>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hex digits.</param>
/// <param name="Type">Its media type, <c>video/mp4</c>.</param>
/// <param name="Bytes">Its length in bytes.</param>
public sealed record MediaFile(string Sha256, string Type, long Bytes)
{
    /// <summary>What it is for.</summary>
    public MediaRole Role { get; init; } = MediaRole.Original;

    /// <summary>Width in pixels; null for sound.</summary>
    public int? Width { get; init; }

    /// <summary>Height in pixels; null for sound.</summary>
    public int? Height { get; init; }

    /// <summary>Length in seconds; null for a still.</summary>
    public double? Seconds { get; init; }
}
