using System.Globalization;
using System.Text;
using InteractiveDrama.Shots.Media;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Media;

/// <summary>A made file as ffprobe reads it back.</summary>
internal static class Played
{
    /// <summary>Writes a kept file where it can be looked at.</summary>
    public static async Task<string> SaveAsync(
        MemoryMediaStore store,
        MediaFile file,
        string folder
    )
    {
        var path = Path.Combine(folder, file.Sha256);
        await File.WriteAllBytesAsync(
            path,
            store.Bytes(file),
            TestContext.Current.CancellationToken
        );
        return path;
    }

    /// <summary>Asks ffprobe; the values one to a line.</summary>
    public static async Task<string[]> AskAsync(string path, params string[] what)
    {
        var said = await Clips
            .Tools()
            .ProbeAsync(
                ["-of", "csv=p=0", .. what, path],
                cancellation: TestContext.Current.CancellationToken
            );
        said.Succeeded.ShouldBeTrue(said.Error);
        return Encoding
            .UTF8.GetString(said.Output.Span)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>The times of all frames of the picture, with whether each is a key frame.</summary>
    public static async Task<(double Time, bool IsKey)[]> FramesAsync(string path) =>
        [
            .. (
                await AskAsync(
                    path,
                    "-select_streams",
                    "v:0",
                    "-show_entries",
                    "frame=key_frame,pts_time"
                )
            )
                .Select(line => line.Split(','))
                .Select(cells =>
                    (double.Parse(cells[1], CultureInfo.InvariantCulture), cells[0] == "1")
                ),
        ];

    /// <summary>The names of an MP4's outermost boxes, in order.</summary>
    public static List<string> Boxes(byte[] mp4)
    {
        List<string> names = [];
        for (long at = 0; at + 8 <= mp4.Length; )
        {
            var size = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(
                mp4.AsSpan((int)at)
            );
            names.Add(Encoding.ASCII.GetString(mp4, (int)at + 4, 4));
            at += Math.Max(8, size);
        }

        return names;
    }
}
