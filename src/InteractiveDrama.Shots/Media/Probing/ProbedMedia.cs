namespace InteractiveDrama.Shots.Media.Probing;

/// <summary>What a file was found to be. It was decoded from its beginning to its end.</summary>
public sealed record ProbedMedia
{
    /// <summary>What its first bytes say it is.</summary>
    public required MediaContainer Container { get; init; }

    /// <summary>What is in it.</summary>
    public required MediaKind Kind { get; init; }

    /// <summary>Its media type.</summary>
    public string Type => MediaContainers.Type(Container, Kind);

    /// <summary>The codec of its picture, as ffmpeg calls it (<c>h264</c>); null for sound alone.</summary>
    public string? PictureCodec { get; init; }

    /// <summary>Width in pixels as it is seen, turned and with square pixels; 0 for sound alone.</summary>
    public int Width { get; init; }

    /// <summary>Height in pixels as it is seen; 0 for sound alone.</summary>
    public int Height { get; init; }

    /// <summary>Frames in a second, on the average; 0 for what does not move.</summary>
    public double FrameRate { get; init; }

    /// <summary>Whether every frame is as long as the others.</summary>
    public bool IsConstantRate { get; init; }

    /// <summary>Length in seconds; 0 for a still.</summary>
    public double Seconds { get; init; }

    /// <summary>The codec of its sound, as ffmpeg calls it (<c>aac</c>); null without any.</summary>
    public string? SoundCodec { get; init; }

    /// <summary>How many channels its sound has; 0 without any.</summary>
    public int Channels { get; init; }
}
