using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Playback.Scenes;

/// <summary>Finds the decision a stop is named by: that of the flow that stopped, else that of the first offered choice.</summary>
public sealed class DecisionFinder
{
    private readonly StoryPackage package;
    private readonly ImmutableArray<(string[] Path, Decision Decision)> choices;
    private readonly ConcurrentDictionary<string, Decision?> found = new(StringComparer.Ordinal);

    /// <summary>A finder for one version of a story.</summary>
    /// <param name="package">The story.</param>
    public DecisionFinder(StoryPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        this.package = package;
        choices = [.. package.Decisions.SelectMany(d => d.Choices.Select(c => (c.Split('.'), d)))];
    }

    /// <summary>The decision a stop is named by; null when it stopped at none.</summary>
    /// <param name="stopPath">Path of the last content the stopped flow ran; null when it ended.</param>
    /// <param name="offered">The choices offered.</param>
    public Decision? Find(string? stopPath, ImmutableArray<EngineChoice> offered)
    {
        if (stopPath is not null)
        {
            // Paths are the program's own, so there are no more of them than it has content.
            if (!found.TryGetValue(stopPath, out var decision))
            {
                decision = package.DecisionOf(stopPath) ?? Before(stopPath.Split('.'));
                found[stopPath] = decision;
            }

            if (decision is not null)
                return decision;
        }

        foreach (var choice in offered)
        {
            if (package.DecisionOf(choice.Path) is { } decision)
                return decision;
        }

        return null;
    }

    // The flow stopped behind a decision's choices: the last choice before that place, in the innermost container they share.
    private Decision? Before(string[] stop)
    {
        var best = (Shared: 0, Index: -1, Decision: (Decision?)null);
        foreach (var (path, decision) in choices)
        {
            var shared = 0;
            while (shared < path.Length && shared < stop.Length && path[shared] == stop[shared])
                shared++;
            if (
                shared < path.Length
                && shared < stop.Length
                && int.TryParse(
                    path[shared],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var index
                )
                && int.TryParse(
                    stop[shared],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var stopped
                )
                && index < stopped
                && (shared, index).CompareTo((best.Shared, best.Index)) > 0
            )
            {
                best = (shared, index, decision);
            }
        }

        // Sharing only the root says nothing: everything does.
        return best.Shared > 0 ? best.Decision : null;
    }
}
