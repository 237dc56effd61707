using System.Collections.Immutable;

namespace InteractiveDrama.Benchmarks.Playing.Figures;

/// <summary>What was measured on the cheap phone.</summary>
/// <param name="Visits">The story, played.</param>
/// <param name="FirstDecisionBytes">What each visit had transferred, both ways, when its first decision was taken.</param>
/// <param name="Minutes">How long it was played.</param>
/// <param name="Network">What the network was asked for and gave.</param>
internal sealed record PhoneFigures(
    ImmutableArray<VisitFigures> Visits,
    ImmutableArray<long> FirstDecisionBytes,
    double Minutes,
    ShapedFigures Network
);
