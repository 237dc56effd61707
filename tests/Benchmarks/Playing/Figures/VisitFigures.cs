using System.Collections.Immutable;

namespace InteractiveDrama.Benchmarks.Playing.Figures;

/// <summary>The story played once; times in milliseconds.</summary>
/// <param name="Branches">The cuts that follow a decision.</param>
/// <param name="Within">The cuts inside a beat: how long a frame was missing between the two shots.</param>
/// <param name="Moves">From a shot's first frame to its second.</param>
/// <param name="Touches">From a tap on a choice to the picture that shows it taken.</param>
/// <param name="Stalls">How long nothing new was seen where a shot should have run.</param>
/// <param name="Told">The cuts as the player reports them.</param>
internal sealed record VisitFigures(
    ImmutableArray<BranchCut> Branches,
    ImmutableArray<double> Within,
    ImmutableArray<double> Moves,
    ImmutableArray<double> Touches,
    ImmutableArray<double> Stalls,
    ImmutableArray<ToldCut> Told
);
