using System.Collections.Immutable;
using InteractiveDrama.Shots.Scheduling.Foreseeing;

namespace InteractiveDrama.Benchmarks.Speculation.Policies;

/// <summary>What the viewers so far chose, as a server counts it.</summary>
internal sealed class ChoiceCounts : IChoiceShares
{
    private readonly Dictionary<(string Beat, string Choice), double> counts = [];

    public void Count(string beat, string choice) =>
        counts[(beat, choice)] = counts.GetValueOrDefault((beat, choice)) + 1;

    public ImmutableArray<double> Counts(
        string story,
        string beat,
        ImmutableArray<string> choices
    ) => [.. choices.Select(c => counts.GetValueOrDefault((beat, c)))];
}
