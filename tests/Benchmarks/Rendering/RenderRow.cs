using InteractiveDrama.Benchmarks.Measuring;
using InteractiveDrama.Benchmarks.Report;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Animatic.Motion;
using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Benchmarks.Rendering;

/// <summary>One shot: made whole, and its frames encoded alone, in turns.</summary>
internal sealed class RenderRow(string name, ShotSpec spec, double? goal, FfmpegTools ffmpeg)
{
    private readonly List<Cost> whole = [];
    private readonly List<Cost> plain = [];
    private byte[][] frames = [];
    private AnimaticFilm? film;

    public string Name => name;

    public double? Goal => goal;

    public int Layers => film!.Layers;

    public long Bytes { get; private set; }

    /// <summary>Drawing the layers, of all cores.</summary>
    public double Drawing { get; private set; } = double.MaxValue;

    /// <summary>Placing them in all frames, of all cores.</summary>
    public double Placing { get; private set; } = double.MaxValue;

    public double Seconds => Median.Of(whole.Select(c => c.Seconds));

    public double PlainSeconds => Median.Of(plain.Select(c => c.Seconds));

    public double Processor => Median.Of(whole.Select(c => c.Processor));

    public double PlainProcessor => Median.Of(plain.Select(c => c.Processor));

    /// <summary>The whole's speed as a share of plain encoding's, by the clock.</summary>
    public double Speed =>
        Goals.Ratio([.. plain.Select(c => c.Seconds)], [.. whole.Select(c => c.Seconds)]);

    /// <summary>The same, by what the processors worked.</summary>
    public double ProcessorSpeed =>
        Goals.Ratio([.. plain.Select(c => c.Processor)], [.. whole.Select(c => c.Processor)]);

    /// <summary>Warms up, and keeps the frames that plain encoding reads.</summary>
    public async Task WarmAsync(string folder)
    {
        film = await AnimaticFilm.DrawAsync(spec, ffmpeg);
        frames = [.. film.Draw().Select(f => f.ToArray())];
        await WholeAsync(
            Path.Combine(folder, name.Replace(", ", "-", StringComparison.Ordinal) + ".mp4")
        );
    }

    /// <summary>One of each, the other first in every second round.</summary>
    public async Task RoundAsync(int round, string folder)
    {
        var (made, encoded) = (
            Path.Combine(folder, "whole.mp4"),
            Path.Combine(folder, "plain.mp4")
        );
        if (round % 2 == 0)
            whole.Add(await Cost.OfAsync(() => WholeAsync(made)));
        plain.Add(await Cost.OfAsync(() => PlainAsync(encoded)));
        if (round % 2 != 0)
            whole.Add(await Cost.OfAsync(() => WholeAsync(made)));
        var drawn = await Cost.OfAsync(async () =>
            film = await AnimaticFilm.DrawAsync(spec, ffmpeg)
        );
        var placed = await Cost.OfAsync(() => Task.FromResult(film!.Draw().Sum(f => f.Length)));
        (Drawing, Placing) = (
            Math.Min(Drawing, drawn.Processor),
            Math.Min(Placing, placed.Processor)
        );
        Bytes = new FileInfo(made).Length;
        if (Bytes != new FileInfo(encoded).Length)
            throw new InvalidOperationException($"{name}: the two did not encode the same frames.");
    }

    private async Task WholeAsync(string file) =>
        await AnimaticEncoder.WriteAsync(await AnimaticFilm.DrawAsync(spec, ffmpeg), ffmpeg, file);

    private async Task PlainAsync(string file)
    {
        var result = await ffmpeg.RunAsync(
            AnimaticEncoder.Arguments(film!.Width, film.Height, file),
            async (pipe, stop) =>
            {
                foreach (var frame in frames)
                    await pipe.WriteAsync(frame, stop);
            }
        );
        if (!result.Succeeded)
            throw new InvalidOperationException(result.Error);
    }
}
