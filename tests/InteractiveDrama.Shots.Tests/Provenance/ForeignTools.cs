using System.Diagnostics;
using System.Text.Json;
using InteractiveDrama.Shots.Tests.Media;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Provenance;

/// <summary>Reads files with programs that are not ours.</summary>
internal static class ForeignTools
{
    /// <summary>The tags that ffprobe finds in a file, by name.</summary>
    public static async Task<Dictionary<string, string>> FfprobeAsync(string path)
    {
        var answer = await Clips
            .Tools()
            .ProbeAsync(["-show_format", "-of", "json", path], cancellation: Stop);
        using var json = JsonDocument.Parse(answer.Output);
        var format = json.RootElement.GetProperty("format");
        return format.TryGetProperty("tags", out var tags)
            ? tags.EnumerateObject().ToDictionary(t => t.Name, t => t.Value.GetString()!)
            : [];
    }

    /// <summary>What exiftool finds in a file: name and value, with doubles.</summary>
    public static async Task<List<(string Name, string Value)>> ExifToolAsync(string path)
    {
        Assert.SkipUnless(HasExifTool, "exiftool is not on this machine.");
        using var exiftool = Process.Start(
            new ProcessStartInfo("exiftool", ["-a", "-G1", "-s", "-u", "-api", "Struct=0", path])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        var lines = await exiftool.StandardOutput.ReadToEndAsync(Stop);
        await exiftool.WaitForExitAsync(Stop);
        return
        [
            .. lines
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(':', 2))
                .Where(parts => parts.Length == 2)
                .Select(parts =>
                    (
                        string.Join(
                            ' ',
                            parts[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                        ),
                        parts[1].Trim()
                    )
                ),
        ];
    }

    private static bool HasExifTool { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "exiftool")));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
