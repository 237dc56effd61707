using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Packages;

/// <summary>What a playthrough is measured and told by.</summary>
/// <param name="Flows">Names of the knots, and of the stitches as <c>knot.stitch</c>.</param>
/// <param name="Episodes">In script order.</param>
/// <param name="Decisions">In script order.</param>
/// <param name="Endings">Ids of the endings found.</param>
/// <param name="Defaults">Tags at the top of the main file.</param>
/// <param name="Cast">Cast keys and names, which decide who speaks.</param>
/// <param name="IsFilm">True when the script has shots.</param>
public sealed record ScenePart(
    ImmutableArray<string> Flows,
    ImmutableArray<Episode> Episodes,
    ImmutableArray<Decision> Decisions,
    ImmutableArray<string> Endings,
    ImmutableArray<string> Defaults,
    ImmutableArray<CastName> Cast,
    bool IsFilm
);
