using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Media.Tools;

namespace InteractiveDrama.Shots.Checks;

/// <summary>Has the machine's ffmpeg decode a take, and looks and listens meanwhile: nothing of it is kept.</summary>
internal sealed class TakeReader(FfmpegTools tools)
{
    private const int ReadBytes = 64 * 1024;

    private static readonly ToolLimits Limits = new() { Time = TimeSpan.FromMinutes(2) };

    /// <summary>Looks at a clip or a still; null when it cannot be read.</summary>
    public async Task<FrameFindings?> PictureAsync(
        string path,
        MediaContainer container,
        CancellationToken cancellation
    )
    {
        var scan = new FrameScan();
        var result = await tools.ReadAsync(
            [
                .. UntrustedInput.Arguments(path, container),
                "-map",
                "0:v:0",
                "-fps_mode",
                "passthrough",
                "-vf",
                $"scale={FrameScan.Side}:{FrameScan.Side}:flags=area,format=rgb24",
                "-f",
                "rawvideo",
                "pipe:1",
            ],
            (frames, stop) => FramesAsync(frames, scan, stop),
            Limits,
            cancellation
        );
        return result.Succeeded ? scan.Findings() : null;
    }

    /// <summary>Listens to a file; null when it has no sound, or it cannot be read.</summary>
    public async Task<SoundFindings?> SoundAsync(
        string path,
        MediaContainer container,
        CancellationToken cancellation
    )
    {
        var scan = new SoundScan();
        var result = await tools.ReadAsync(
            [
                .. UntrustedInput.Arguments(path, container),
                "-map",
                "0:a:0",
                // One channel at its own rate: mixing or resampling would hide what was cut off.
                "-af",
                "pan=mono|c0=c0",
                "-c:a",
                "pcm_f32le",
                "-f",
                "f32le",
                "pipe:1",
            ],
            (samples, stop) => SamplesAsync(samples, scan, stop),
            Limits,
            cancellation
        );
        return result.Succeeded ? scan.Findings() : null;
    }

    private static async Task FramesAsync(Stream from, FrameScan scan, CancellationToken stop)
    {
        var frame = new byte[FrameScan.FrameBytes];
        while (await from.ReadAtLeastAsync(frame, frame.Length, false, stop) == frame.Length)
        {
            scan.Add(frame);
        }
    }

    private static async Task SamplesAsync(Stream from, SoundScan scan, CancellationToken stop)
    {
        var block = new byte[ReadBytes];
        while (await from.ReadAtLeastAsync(block, block.Length, false, stop) is > 0 and var count)
        {
            scan.Add(block.AsSpan(0, count / sizeof(float) * sizeof(float)));
        }
    }
}
