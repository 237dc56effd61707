using System.Collections.Immutable;

namespace InteractiveDrama.Exploration.Results;

/// <summary>A way that <c>drama play</c> replays exactly.</summary>
/// <param name="Episode">The episode it begins with; null for the story's beginning.</param>
/// <param name="Choices">Indices from 0 in ink's list, one for each decision, automatic ones included.</param>
/// <param name="Draws">The values drawn, in order.</param>
public sealed record Witness(
    string? Episode,
    ImmutableArray<int> Choices,
    ImmutableArray<int> Draws
);
