using System.Collections.Immutable;
using InteractiveDrama.Exploration.RandomWalks;

namespace InteractiveDrama.Cli.Testing;

/// <summary>A story, tested.</summary>
/// <param name="Story">Its name.</param>
/// <param name="Argument">What the command was given for it.</param>
/// <param name="Problems">Why it does not compile; empty when it does.</param>
/// <param name="Walks">Its walks.</param>
/// <param name="Random">What walking it at random came to; null when that was not asked for.</param>
/// <param name="RandomTook">How long that took.</param>
/// <param name="At">When the test began.</param>
internal sealed record StoryTest(
    string Story,
    string Argument,
    ImmutableArray<string> Problems,
    ImmutableArray<WalkTest> Walks,
    RandomWalkResult? Random,
    TimeSpan RandomTook,
    DateTimeOffset At
)
{
    public bool IsFine => Problems.IsEmpty && Walks.All(w => w.IsFine) && Random?.IsFine != false;
}
