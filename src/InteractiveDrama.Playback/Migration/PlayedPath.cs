using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Playback.Migration;

/// <summary>All that is known of how a session came to where it stands: enough to come there again in another version.</summary>
/// <param name="Episode">The knot it began at; null for the story's beginning.</param>
/// <param name="Seed">The session's own 31 bits.</param>
/// <param name="Opening">What was drawn before the first stop; null when that was not recorded.</param>
/// <param name="Steps">The choices taken, in order.</param>
public sealed record PlayedPath(
    string? Episode,
    int Seed,
    ImmutableArray<Draw>? Opening,
    ImmutableArray<PathStep> Steps
)
{
    /// <summary>True when the story has ended for the session; it stays so.</summary>
    public bool HasEnded { get; init; }

    /// <summary>What was drawn in a stretch of the path; null when that was not recorded.</summary>
    /// <param name="stretch">0 for what came before the first choice, 1 for what the first choice led to, and so on.</param>
    public ImmutableArray<Draw>? DrawsOf(int stretch) =>
        stretch == 0 ? Opening : Steps[stretch - 1].Draws;

    /// <summary>The path with other draws in some of its stretches.</summary>
    /// <param name="draws">By stretch; those beyond the path are left out.</param>
    public PlayedPath With(ImmutableSortedDictionary<int, ImmutableArray<Draw>> draws)
    {
        ArgumentNullException.ThrowIfNull(draws);
        var steps = Steps.ToBuilder();
        foreach (var (stretch, drawn) in draws)
        {
            if (stretch > 0 && stretch <= steps.Count)
                steps[stretch - 1] = steps[stretch - 1] with { Draws = drawn };
        }

        return this with
        {
            Opening = draws.TryGetValue(0, out var first) ? first : Opening,
            Steps = steps.ToImmutable(),
        };
    }
}
