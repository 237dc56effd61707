using InteractiveDrama.Exploration.Comparison;

namespace InteractiveDrama.Cli.Comparing;

/// <summary>What a version changes, as JSON.</summary>
internal static class ComparisonJson
{
    public static object Of(VersionComparison comparison) =>
        new
        {
            before = comparison.Before,
            after = comparison.After,
            choices = Of(comparison.Choices),
            lines = Of(comparison.Lines),
            beats = Of(comparison.Beats),
            positions = new
            {
                exhaustive = comparison.Positions.IsExhaustive,
                total = comparison.Positions.Total,
                unchanged = comparison.Positions.Unchanged,
                earlier = comparison.Positions.Earlier,
                ended = comparison.Positions.Ended,
                landings = comparison.Positions.Landings,
            },
        };

    private static object Of(ContentChanges changes) =>
        new
        {
            added = changes.Added.Select(c => new
            {
                id = c.Id,
                text = c.Text,
                @in = c.In,
                file = c.File,
                line = c.Line,
            }),
            changed = changes.Changed.Select(c => new
            {
                id = c.Id,
                text = c.Text,
                before = c.Before,
                @in = c.In,
                file = c.File,
                line = c.Line,
            }),
            moved = changes.Moved.Select(c => new
            {
                id = c.Id,
                text = c.Text,
                @in = c.In,
                from = c.From,
                file = c.File,
                line = c.Line,
            }),
            removed = changes.Removed.Select(c => new
            {
                id = c.Id,
                text = c.Text,
                @in = c.In,
                file = c.File,
                line = c.Line,
            }),
        };
}
