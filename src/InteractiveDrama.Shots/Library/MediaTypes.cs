using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Library;

/// <summary>The media types that are kept and served, and the file endings that stand for them.</summary>
public static class MediaTypes
{
    private static readonly ImmutableArray<(string Ending, string Type)> Known =
    [
        (".svg", "image/svg+xml"),
        (".png", "image/png"),
        (".jpg", "image/jpeg"),
        (".webp", "image/webp"),
        (".mp4", "video/mp4"),
        (".mov", "video/quicktime"),
        (".webm", "video/webm"),
        (".m4a", "audio/mp4"),
        (".mp3", "audio/mpeg"),
        (".wav", "audio/wav"),
        (".ogg", "audio/ogg"),
        (".flac", "audio/flac"),
        (".vtt", "text/vtt"),
    ];

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [.. Known.Select(known => known.Type)];

    /// <summary>The ending of a type, <c>.mp4</c>; null for one that is not kept.</summary>
    /// <param name="type">The media type, without parameters.</param>
    public static string? Ending(string type) =>
        Known.FirstOrDefault(k => k.Type.Equals(type, StringComparison.OrdinalIgnoreCase)).Ending;

    /// <summary>The type of an ending; null for one that is not kept.</summary>
    /// <param name="ending">The ending with its dot, in any case.</param>
    public static string? Of(string ending) =>
        Known.FirstOrDefault(k => k.Ending.Equals(ending, StringComparison.OrdinalIgnoreCase)).Type;
}
