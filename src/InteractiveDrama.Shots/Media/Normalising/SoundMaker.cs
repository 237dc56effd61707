using System.Globalization;
using InteractiveDrama.Shots.Media.Probing;
using InteractiveDrama.Shots.Media.Tools;

namespace InteractiveDrama.Shots.Media.Normalising;

/// <summary>
/// Makes AAC at 48 kHz and the one loudness, in two passes: the source is measured, then what was made of it, which is made
/// again where it is off. Peaks are held down by a limiter; loudness and peaks are those of the finished AAC.
/// </summary>
internal sealed class SoundMaker(FfmpegTools tools)
{
    private const int MostRounds = 4;

    /// <summary>Makes it.</summary>
    /// <param name="path">A file with sound.</param>
    /// <param name="container">What its first bytes say it is.</param>
    /// <param name="channels">How many channels it leaves with, 1 or 2.</param>
    /// <param name="bitsPerSecond">What it may take.</param>
    /// <param name="seconds">Where it ends; null for its own end.</param>
    /// <param name="to">Where it is put, as M4A.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>False when there is nothing to be heard; then nothing was made.</returns>
    public async Task<bool> MakeAsync(
        string path,
        MediaContainer container,
        int channels,
        int bitsPerSecond,
        double? seconds,
        string to,
        CancellationToken cancellation
    )
    {
        var mix =
            "aresample=48000,aformat=sample_fmts=fltp:channel_layouts="
            + (channels == 1 ? "mono" : "stereo")
            + (seconds is { } end ? $",atrim=end={Text(end)}" : "");
        var meter = new LoudnessMeter(tools);
        var source = await meter.MeasureAsync(path, container, mix, cancellation);
        if (source.IsSilent)
        {
            return false;
        }

        var level = SoundLevel.For(source);
        for (var round = 0; ; round++)
        {
            var result = await tools.RunAsync(
                [
                    .. UntrustedInput.Arguments(path, container),
                    "-map",
                    "0:a:0",
                    "-af",
                    $"{mix},{level.Filters()}",
                    "-c:a",
                    "aac",
                    "-b:a",
                    bitsPerSecond.ToString(CultureInfo.InvariantCulture),
                    .. EncodingRules.Bare,
                    .. EncodingRules.FastStart,
                    to,
                ],
                cancellation: cancellation
            );
            EncodingRules.Check(result, "The sound");
            var made = await meter.MeasureAsync(to, MediaContainer.Mp4, null, cancellation);
            if (round == MostRounds || level.After(made) is not { } better)
            {
                return true;
            }

            level = better;
        }
    }

    private static string Text(double seconds) =>
        seconds.ToString("0.######", CultureInfo.InvariantCulture);
}
