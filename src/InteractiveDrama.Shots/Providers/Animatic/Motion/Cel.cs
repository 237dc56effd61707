using System.Collections.Immutable;
using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion;

/// <summary>
/// A part of the picture that moves as one: drawn once, then only placed. Cels lie on one another in their order, the
/// first at the back.
/// </summary>
/// <param name="Content">Its SVG, in the frame's user units, as it is at rest.</param>
/// <param name="Paths">
/// Where it is in each frame; what falls without end has several paths, and is placed once for each of them.
/// </param>
/// <param name="Faces">The faces in it whose eyes close once, as left, top, right and bottom; empty for none.</param>
internal sealed record Cel(
    string Content,
    ImmutableArray<ImmutableArray<Affine>> Paths,
    ImmutableArray<Box> Faces
)
{
    /// <summary>The groups that put all of it out of focus together; empty when it is sharp.</summary>
    public (string Open, string Close) Focus { get; init; } = ("", "");

    /// <summary>True when it is out of focus: half the pixels then show all there is to see.</summary>
    public bool IsSoft => Focus.Open.Length > 0 || IsHaze;

    /// <summary>True for fog and dust, which have no edges.</summary>
    public bool IsHaze { get; init; }

    /// <summary>Its SVG, whole.</summary>
    public string Markup => Focus.Open + Content + Focus.Close;

    /// <summary>
    /// True when two cels can be drawn as one: they go the same way, are in one focus, and neither has faces that would
    /// have the other drawn again with closed eyes.
    /// </summary>
    public bool JoinsWith(Cel other) =>
        Focus == other.Focus
        && Faces.IsEmpty == other.Faces.IsEmpty
        && Paths.Length == 1
        && other.Paths.Length == 1
        && Paths[0].SequenceEqual(other.Paths[0]);
}
