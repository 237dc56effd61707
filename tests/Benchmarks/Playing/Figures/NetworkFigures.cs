using System.Collections.Immutable;

namespace InteractiveDrama.Benchmarks.Playing.Figures;

/// <summary>What was measured on one network; times in milliseconds.</summary>
/// <param name="Opens">From opening the page to the first frame.</param>
/// <param name="Visits">The story, played.</param>
/// <param name="Unloaded">The story, played by a player that is told nothing of what is behind a choice.</param>
/// <param name="Obvious">The cuts of the obvious player; empty where it did not play.</param>
/// <param name="Network">What the network was asked for and gave; null for loopback.</param>
internal sealed record NetworkFigures(
    ImmutableArray<double> Opens,
    ImmutableArray<VisitFigures> Visits,
    ImmutableArray<VisitFigures> Unloaded,
    ImmutableArray<double> Obvious,
    ShapedFigures? Network
);
