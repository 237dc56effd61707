using System.Globalization;
using System.Text.Json;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Media.Probing;

/// <summary>Measures how loud a file is.</summary>
/// <param name="tools">The machine's ffmpeg.</param>
public sealed class LoudnessMeter(FfmpegTools tools)
{
    /// <summary>Measures the first sound of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="container">What its first bytes say it is.</param>
    /// <param name="filters">What is done to the sound first, as ffmpeg's filters; null for nothing.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="MediaRefusedException">It has no sound that can be decoded.</exception>
    /// <exception cref="IOException">ffmpeg cannot be started.</exception>
    public async Task<Loudness> MeasureAsync(
        string path,
        MediaContainer container,
        string? filters = null,
        CancellationToken cancellation = default
    )
    {
        var result = await tools.RunAsync(
            [
                // The figures are said on the channel of words, which is else kept quiet.
                "-loglevel",
                "info",
                "-nostats",
                .. UntrustedInput.Arguments(path, container),
                "-map",
                "0:a:0",
                "-af",
                (filters is null ? "" : filters + ",") + "loudnorm=print_format=json",
                "-f",
                "null",
                "-",
            ],
            cancellation: cancellation
        );
        return (result.Succeeded ? Read(result.Error) : null)
            ?? throw new MediaRefusedException("The file's sound cannot be decoded.");
    }

    private static Loudness? Read(string words)
    {
        var start = words.LastIndexOf('{');
        var end = words.LastIndexOf('}');
        if (start < 0 || end < start)
        {
            return null;
        }

        using var json = JsonDocument.Parse(words[start..(end + 1)]);
        return new Loudness(
            Level(json.RootElement, "input_i"),
            Level(json.RootElement, "input_tp")
        );
    }

    private static double Level(JsonElement said, string name) =>
        double.TryParse(
            said.GetProperty(name).GetString(),
            CultureInfo.InvariantCulture,
            out var level
        ) && double.IsFinite(level)
            ? level
            : double.NegativeInfinity;
}
