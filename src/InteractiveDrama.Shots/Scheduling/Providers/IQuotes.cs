using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Scheduling.Providers;

/// <summary>Port: how a need can be made. Answers at once, and the same for the same need: it is asked once for each.</summary>
public interface IQuotes
{
    /// <summary>The ways to make a need; of each kind of media in the order in which providers are to be tried.</summary>
    /// <param name="need">What is needed.</param>
    ImmutableArray<MakeOption> For(MediaNeed need);
}
