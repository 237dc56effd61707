namespace InteractiveDrama.Shots.Media.Normalising;

/// <summary>A file that was made, before it is kept.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Width">Width in pixels; null for sound.</param>
/// <param name="Height">Height in pixels; null for sound.</param>
/// <param name="Seconds">Length in seconds; null for a still.</param>
internal sealed record MadeFile(
    string Path,
    string Type,
    MediaRole Role,
    int? Width = null,
    int? Height = null,
    double? Seconds = null
);
