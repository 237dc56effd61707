using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Scheduling.Foreseeing;

/// <summary>Port: what viewers chose so far. The host fills it from what it counts.</summary>
public interface IChoiceShares
{
    /// <summary>How often each of a beat's choices was taken.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="beat">The beat that offers them.</param>
    /// <param name="choices">Their ids.</param>
    /// <returns>One count for each, in order, at least 0; old ones may weigh less. Empty when nothing is known.</returns>
    ImmutableArray<double> Counts(string story, string beat, ImmutableArray<string> choices);
}
