using System.Collections.Immutable;

namespace InteractiveDrama.Exploration.Diagnostics;

/// <summary>Everything that is to say of a story, from its script and from exploring it.</summary>
/// <param name="Findings">The findings, by file and line.</param>
/// <param name="IsExhaustive">True when every state was gone through, from the beginning and from each episode.</param>
/// <param name="States">States gone through.</param>
/// <param name="Time">How long that took.</param>
public sealed record DynamicReport(
    ImmutableArray<WitnessedDiagnostic> Findings,
    bool IsExhaustive,
    int States,
    TimeSpan Time
);
