using System.Collections.Concurrent;
using InteractiveDrama.Shots.Providers.Animatic;
using InteractiveDrama.Shots.Tests.Media;
using InteractiveDrama.Testing;

namespace InteractiveDrama.Shots.Tests.Provenance;

/// <summary>One small file of each type, made once by the machine's own ffmpeg.</summary>
internal static class LabelSamples
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> Made = new(
        StringComparer.Ordinal
    );

    /// <summary>The types with the endings that stand for them.</summary>
    public static readonly (string Type, string Ending)[] All =
    [
        ("image/svg+xml", ".svg"),
        ("image/png", ".png"),
        ("image/jpeg", ".jpg"),
        ("image/webp", ".webp"),
        ("video/mp4", ".mp4"),
        ("audio/mp4", ".m4a"),
        ("audio/mpeg", ".mp3"),
        ("audio/wav", ".wav"),
    ];

    /// <summary>The ending of a type.</summary>
    public static string Ending(string type) => All.Single(one => one.Type == type).Ending;

    /// <summary>The sample of a type.</summary>
    public static Task<byte[]> OfAsync(string type) =>
        Made.GetOrAdd(type, _ => new Lazy<Task<byte[]>>(() => MakeAsync(type))).Value;

    private static async Task<byte[]> MakeAsync(string type)
    {
        if (type == "image/svg+xml")
            return AnimaticProvider.Draw(Sample.Pier);
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "sample" + Ending(type));
        string[] picture = Clips.Source("testsrc2=size=64x96:rate=10:duration=0.5");
        string[] sound = Clips.Source("sine=frequency=440:duration=0.5");
        await Clips.MakeAsync(
            path,
            type switch
            {
                "video/mp4" =>
                [
                    .. picture,
                    .. sound,
                    "-pix_fmt",
                    "yuv420p",
                    "-movflags",
                    "+faststart",
                ],
                "audio/mp4" or "audio/mpeg" or "audio/wav" => sound,
                _ => [.. picture, "-frames:v", "1"],
            }
        );
        return await File.ReadAllBytesAsync(path);
    }
}
