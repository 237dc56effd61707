using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Exploration.Comparison;

/// <summary>What a version changes, and where the sessions of the one before would go on.</summary>
/// <param name="Before">The version before.</param>
/// <param name="After">The version compared.</param>
/// <param name="Choices">The choices, by id.</param>
/// <param name="Lines">The lines, by id.</param>
/// <param name="Beats">Decisions and endings, by id.</param>
/// <param name="Positions">The sessions.</param>
public sealed record VersionComparison(
    string Before,
    string After,
    ContentChanges Choices,
    ContentChanges Lines,
    ContentChanges Beats,
    CarryReport Positions
)
{
    /// <summary>Compares two versions of a story.</summary>
    /// <param name="before">The version before.</param>
    /// <param name="after">The version compared.</param>
    /// <param name="options">How far the version before is explored.</param>
    /// <param name="time">Measures the bound on time; the system's when null.</param>
    /// <param name="cancellation">Stops it; what is known by then is the result.</param>
    public static VersionComparison Of(
        StoryPackage before,
        StoryPackage after,
        ExplorationOptions? options = null,
        TimeProvider? time = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var differences = new ContentDifference(before, after);
        return new VersionComparison(
            before.Version,
            after.Version,
            differences.Choices(),
            differences.Lines(),
            differences.Beats(),
            CarrySimulation.Run(
                before,
                after,
                options ?? new ExplorationOptions(),
                time ?? TimeProvider.System,
                cancellation
            )
        );
    }
}
