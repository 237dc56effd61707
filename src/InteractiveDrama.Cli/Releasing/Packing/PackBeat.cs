using System.Collections.Immutable;

namespace InteractiveDrama.Cli.Releasing.Packing;

/// <summary>A decision or an ending, and a way to it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind"><c>decision</c> or <c>ending</c>.</param>
/// <param name="Choices">The choices that lead there by a shortest way, as viewers read them.</param>
/// <param name="Indices">The same choices by their place in each decision, from 0.</param>
/// <param name="Shots">The shots that can be seen on the last stretch, by id.</param>
internal sealed record PackBeat(
    string Id,
    string Kind,
    IReadOnlyList<string> Choices,
    ImmutableArray<int> Indices,
    ImmutableArray<string> Shots
);
