using System.Collections.Immutable;

namespace InteractiveDrama.Exploration.Search;

/// <summary>One step of a way: what is chosen, and what is drawn.</summary>
/// <param name="Choice">Index of the choice in ink's list; <see cref="Begin"/> for the first step.</param>
/// <param name="Draws">The values drawn, in order.</param>
internal sealed record Move(int Choice, ImmutableArray<int> Draws)
{
    /// <summary>The choice of the step that begins a playthrough.</summary>
    public const int Begin = -1;
}
