using System.Collections.Immutable;
using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion;

/// <summary>
/// A part of the picture that moves as one: drawn once, then only placed. Cels lie on one another in their order, the
/// first at the back.
/// </summary>
/// <param name="Markup">Its SVG, in the frame's user units, as it is at rest.</param>
/// <param name="Paths">
/// Where it is in each frame; what falls without end has several paths, and is placed once for each of them.
/// </param>
/// <param name="Faces">The faces in it whose eyes close once, as left, top, right and bottom; empty for none.</param>
internal sealed record Cel(
    string Markup,
    ImmutableArray<ImmutableArray<Affine>> Paths,
    ImmutableArray<Box> Faces
)
{
    /// <summary>True when two cels go the same way, so that they can be drawn as one.</summary>
    public bool MovesWith(Cel other) =>
        Paths.Length == 1 && other.Paths.Length == 1 && Paths[0].SequenceEqual(other.Paths[0]);
}
