using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Provenance.Labels;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>Labels a film for machines, as its shots are.</summary>
internal static class FilmLabel
{
    private const string Type = "video/mp4";

    /// <summary>Labels it where it lies; a film that only people made stays as it is.</summary>
    /// <param name="file">The film.</param>
    /// <param name="package">Its story.</param>
    /// <param name="makers">Who made its pictures and voices.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task WriteAsync(
        string file,
        StoryPackage package,
        IReadOnlySet<MakerKind> makers,
        CancellationToken cancellation
    )
    {
        var rules = LabelRules.Of(package.Settings);
        var source = makers.Contains(MakerKind.Ai)
            ? makers.Count == 1
                ? DigitalSource.Trained
                : DigitalSource.Composite
            : makers.Contains(MakerKind.Drawn)
                ? DigitalSource.Algorithmic
                : DigitalSource.None;
        var mark = rules.Mark(source, $"film_{package.Version}", null);
        if (mark.Label.IsEmpty)
        {
            return;
        }
        var bytes = await File.ReadAllBytesAsync(file, cancellation);
        await File.WriteAllBytesAsync(file, mark.Stamp(bytes, Type), cancellation);
    }
}
