using InteractiveDrama.Shots.Library;

namespace InteractiveDrama.Cli.Releasing;

/// <summary>What a release shows for a need.</summary>
/// <param name="Take">The take; null where it is drawn by rule, or nobody speaks.</param>
/// <param name="Gap">What is missing; null when nothing is.</param>
internal sealed record FinalTake(Take? Take, ReleaseGap? Gap);
