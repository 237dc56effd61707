using System.Collections.Immutable;
using InteractiveDrama.Exploration.Results;

namespace InteractiveDrama.Exploration.Search;

/// <summary>A way through the story: to a state that the search found, and on from there.</summary>
/// <param name="State">Number of the state; <see cref="SearchTree.Root"/> for the beginning.</param>
/// <param name="Then">The moves from there.</param>
internal sealed record Way(int State, ImmutableArray<Move> Then)
{
    public Witness ToWitness(SearchTree tree, string? episode)
    {
        ImmutableArray<Move> moves = [.. tree.WayTo(State), .. Then];
        return new Witness(
            episode,
            [.. moves.Where(m => m.Choice != Move.Begin).Select(m => m.Choice)],
            [.. moves.SelectMany(m => m.Draws)]
        );
    }
}
