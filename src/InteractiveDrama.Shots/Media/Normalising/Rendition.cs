using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Media.Normalising;

/// <summary>One of the sizes in which media leaves.</summary>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="MostBitsPerSecond">The most a clip may take of a line, picture, sound and container together.</param>
public sealed record Rendition(int Width, int Height, int MostBitsPerSecond)
{
    private static readonly ImmutableArray<Rendition> Upright =
    [
        new(360, 640, 400_000),
        new(540, 960, 900_000),
        new(720, 1280, 2_000_000),
    ];

    private static readonly ImmutableArray<Rendition> Lying =
    [
        .. Upright.Select(r => r with { Width = r.Height, Height = r.Width }),
    ];

    /// <summary>The sizes of an aspect, the smallest first.</summary>
    /// <param name="aspect"><c>9:16</c> or <c>16:9</c>, as a story says it; anything else counts as <c>9:16</c>.</param>
    public static ImmutableArray<Rendition> Of(string aspect) =>
        string.Equals(aspect, "16:9", StringComparison.Ordinal) ? Lying : Upright;
}
