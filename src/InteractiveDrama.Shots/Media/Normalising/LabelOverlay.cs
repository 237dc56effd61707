using System.Globalization;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Provenance.Labels;

namespace InteractiveDrama.Shots.Media.Normalising;

/// <summary>A visible label as ffmpeg lays it over pictures: its second input, and a filter behind the one that fills the size.</summary>
internal sealed record LabelOverlay
{
    private readonly string? file;
    private readonly decimal seconds;

    private LabelOverlay(string? file, decimal seconds) =>
        (this.file, this.seconds) = (file, seconds);

    /// <summary>Nothing is laid over.</summary>
    public static LabelOverlay None { get; } = new(null, 0);

    /// <summary>True when nothing is laid over, and there is no second input.</summary>
    public bool IsEmpty => file is null;

    /// <summary>The arguments of its input.</summary>
    public IReadOnlyList<string> Input =>
        file is null ? [] : ["-f", "svg_pipe", "-i", "file:" + file];

    /// <summary>Makes one.</summary>
    /// <param name="label">The label; null for none.</param>
    /// <param name="size">The size of the pictures.</param>
    /// <param name="tools">The machine's ffmpeg.</param>
    /// <param name="work">Where its picture is put.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="IOException">This ffmpeg cannot draw it.</exception>
    public static async Task<LabelOverlay> MakeAsync(
        VisibleLabel? label,
        Rendition size,
        FfmpegTools tools,
        WorkFolder work,
        CancellationToken cancellation
    )
    {
        if (label is null)
        {
            return None;
        }
        if (!(await tools.FeaturesAsync()).HasSvg)
        {
            throw new IOException(
                "This machine's ffmpeg was built without librsvg, so no label can be drawn: install one that has it."
            );
        }
        var picture = work.File("label.svg");
        await File.WriteAllTextAsync(picture, label.Picture(size.Width, size.Height), cancellation);
        return new LabelOverlay(picture, label.Seconds);
    }

    /// <summary>The filter, to be written behind that of the pictures.</summary>
    /// <param name="length">How long the clip is, in seconds; null for a still.</param>
    public string Filter(double? length) =>
        file is null ? ""
        : length is null || (double)seconds >= length
            ? "[under];[under][1:v:0]overlay=format=yuv420,format=yuv420p"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"[under];[under][1:v:0]overlay=format=yuv420:enable='lt(t,{seconds})',format=yuv420p"
        );
}
