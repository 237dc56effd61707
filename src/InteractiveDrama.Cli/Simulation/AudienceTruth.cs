using System.Collections.Immutable;

namespace InteractiveDrama.Cli.Simulation;

/// <summary>What a synthetic audience is really like, so that a report of it can be held against the truth.</summary>
/// <param name="Elsewhere">What viewers are like at beats that are not named.</param>
/// <param name="Beats">What they are like at some beats, by id.</param>
public sealed record AudienceTruth(
    BeatTruth Elsewhere,
    ImmutableDictionary<string, BeatTruth> Beats
)
{
    /// <summary>What viewers are like at a beat.</summary>
    /// <param name="beat">The beat's id.</param>
    public BeatTruth At(string beat) => Beats.GetValueOrDefault(beat, Elsewhere);
}
