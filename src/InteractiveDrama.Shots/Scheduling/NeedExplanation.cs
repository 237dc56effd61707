using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Scheduling;

/// <summary>Why a need stands where it stands, in numbers, for operators.</summary>
/// <param name="Key">The need's key.</param>
/// <param name="Viewers">How many viewers may come to it.</param>
/// <param name="Expected">How many are expected to: their reaches, added up.</param>
/// <param name="AnyReach">How likely at least one does.</param>
/// <param name="Shown">How often it was on screen until now, as whatever.</param>
/// <param name="FirstDue">When it is first expected on screen; null when nobody is on the way to it.</param>
/// <param name="Threshold">What money has to bring: seconds of a better picture for one unit of currency.</param>
/// <param name="Rungs">What could be made of it, the best first.</param>
public sealed record NeedExplanation(
    string Key,
    int Viewers,
    double Expected,
    double AnyReach,
    int Shown,
    DateTimeOffset? FirstDue,
    double Threshold,
    ImmutableArray<RungExplanation> Rungs
);
