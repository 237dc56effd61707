using System.Runtime.InteropServices;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Media.Tools;

namespace InteractiveDrama.Shots.Sound;

/// <summary>Reads sound files with ffmpeg.</summary>
/// <param name="ffmpeg">The machine's ffmpeg.</param>
public sealed class SoundReader(FfmpegTools ffmpeg)
{
    // Ten minutes of two channels.
    private static readonly ToolLimits Limits = new()
    {
        OutputBytes = 10 * 60 * SoundClip.Rate * 8,
    };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="container">What its first bytes say it is.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="IOException">It cannot be read as sound, or is longer than ten minutes; the message is a sentence.</exception>
    public async Task<SoundClip> ReadAsync(
        string path,
        MediaContainer container,
        CancellationToken cancellation = default
    )
    {
        var result = await ffmpeg.RunAsync(
            [
                .. UntrustedInput.Arguments(path, container),
                "-map",
                "0:a:0",
                "-ac",
                "2",
                "-ar",
                "48000",
                "-f",
                "f32le",
                "pipe:1",
            ],
            limits: Limits,
            cancellation: cancellation
        );
        return result.Succeeded
            ? new SoundClip(MemoryMarshal.Cast<byte, float>(result.Output.Span).ToArray())
            : throw new IOException(
                $"'{Path.GetFileName(path)}' cannot be read as sound: {result.Error}."
            );
    }
}
