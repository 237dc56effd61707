using System.Collections.Immutable;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Shots.Review;

/// <summary>The gates of takes, each passed by somebody with the role of its name.</summary>
public static class ReviewGates
{
    /// <summary>The gate of a take that needs one approval by anybody who reviews.</summary>
    public const string Any = "any";

    /// <summary>The gates there are.</summary>
    public static ImmutableArray<string> All { get; } =
    ["creative", "animation", "legal", "production"];

    /// <summary>The gates of a take of some classes; empty when one approval by anybody is enough.</summary>
    /// <param name="settings">What the story says.</param>
    /// <param name="classes">The take's classes, see <see cref="ShotClasses"/>.</param>
    public static ImmutableArray<string> Of(ReviewSettings settings, IReadOnlySet<string> classes)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return
        [
            .. settings
                .Gates.Where(gate => gate.Value.Any(classes.Contains))
                .Select(gate => gate.Key),
        ];
    }
}
