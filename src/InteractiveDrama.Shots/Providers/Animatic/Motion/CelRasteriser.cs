using System.Collections.Immutable;
using System.Globalization;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Animatic.Motion.Pixels;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion;

/// <summary>Makes pixels of cels with ffmpeg's own SVG reader, each once.</summary>
internal sealed class CelRasteriser(FfmpegTools ffmpeg)
{
    private static readonly ToolLimits Limits = new()
    {
        Time = TimeSpan.FromMinutes(1),
        OutputBytes = 512 * 1024 * 1024,
    };

    /// <summary>The rasters of some pieces, in their order.</summary>
    public async Task<CelRaster[]> DrawAsync(
        IReadOnlyList<(string Markup, CelWindow Window)> pieces,
        string definitions,
        CancellationToken cancellation
    )
    {
        var sheets = CelSheet.Lay(pieces, Math.Min(Environment.ProcessorCount, pieces.Count));
        var drawn = await Task.WhenAll(sheets.Select(s => DrawAsync(s, definitions, cancellation)));
        return [.. drawn.SelectMany(d => d)];
    }

    private async Task<ImmutableArray<CelRaster>> DrawAsync(
        CelSheet sheet,
        string definitions,
        CancellationToken cancellation
    )
    {
        // The reader wants a whole file before it says how large the picture is: a pipe is none.
        var file = Path.Combine(Path.GetTempPath(), $"drama-{Guid.NewGuid():N}.svg");
        try
        {
            await File.WriteAllTextAsync(file, sheet.Svg(definitions), cancellation);
            var result = await ffmpeg.RunAsync(
                [
                    "-protocol_whitelist",
                    "file,pipe",
                    "-f",
                    "svg_pipe",
                    "-i",
                    "file:" + file,
                    "-frames:v",
                    "1",
                    "-pix_fmt",
                    "bgra",
                    "-f",
                    "rawvideo",
                    "pipe:1",
                ],
                limits: Limits,
                cancellation: cancellation
            );
            var bytes = (long)sheet.Width * sheet.Height * 4;
            return result.Succeeded && result.Output.Length == bytes
                ? Cut(sheet, result.Output)
                : throw new MotionUnavailableException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"ffmpeg could not draw the shot's layers ({sheet.Width} x {sheet.Height}): {(result.Error.Length > 0 ? result.Error : "it returned no picture")}."
                    )
                );
        }
        finally
        {
            File.Delete(file);
        }
    }

    // ffmpeg hands on what its SVG reader drew, in which colours are multiplied by alpha already.
    private static ImmutableArray<CelRaster> Cut(CelSheet sheet, ReadOnlyMemory<byte> pixels)
    {
        var rasters = ImmutableArray.CreateBuilder<CelRaster>();
        var top = 0;
        foreach (var window in sheet.Windows)
        {
            var own = new byte[window.Width * window.Height * 4];
            for (var y = 0; y < window.Height; y++)
            {
                pixels
                    .Span.Slice((top + y) * sheet.Width * 4, window.Width * 4)
                    .CopyTo(own.AsSpan(y * window.Width * 4));
            }

            rasters.Add(new CelRaster(window, own));
            top += window.Height;
        }

        return rasters.ToImmutable();
    }
}
