using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace InteractiveDrama.StrictProviders.Media;

/// <summary>Real videos: encoded by ffmpeg in the size and length asked for where it is installed, else a stored one of 90x160 and 4 s.</summary>
public static class SampleVideo
{
    private static readonly ConcurrentDictionary<string, Lazy<byte[]>> Made = new(
        StringComparer.Ordinal
    );

    /// <summary>The stored one, MP4 with H.264.</summary>
    public static byte[] Stored { get; } = Read();

    /// <summary>A video.</summary>
    /// <param name="size">Its size, <c>720x1280</c>.</param>
    /// <param name="seconds">Its length.</param>
    public static byte[] Mp4(string size, int seconds) =>
        Made.GetOrAdd(
            $"{size}/{seconds}",
            _ => new Lazy<byte[]>(() => Encode(size, seconds) ?? Stored)
        ).Value;

    private static byte[]? Encode(string size, int seconds)
    {
        var file = Path.Combine(Path.GetTempPath(), $"strict-{Path.GetRandomFileName()}.mp4");
        var start = new ProcessStartInfo("ffmpeg")
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            ArgumentList =
            {
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                // It moves all the time, and is light to encode again.
                $"gradients=s={size}:r=24:d={seconds.ToString(CultureInfo.InvariantCulture)}:n=3:speed=0.08:seed=7",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-crf",
                "40",
                "-pix_fmt",
                "yuv420p",
                "-movflags",
                "+faststart",
                file,
            },
        };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? File.ReadAllBytes(file) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static byte[] Read()
    {
        using var stream = typeof(SampleVideo).Assembly.GetManifestResourceStream("stored.mp4")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
