using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Packages;

/// <summary>The choices of one weave level between two gathers.</summary>
/// <param name="Id">The beat's id: its name, or <c>knot[.stitch]</c> with a number.</param>
/// <param name="Choices">Paths of its choice points in ink's compiled story.</param>
/// <param name="Tags">The tags on lines of their own before the choices.</param>
public sealed record Decision(
    string Id,
    ImmutableArray<string> Choices,
    ImmutableArray<string> Tags
);
