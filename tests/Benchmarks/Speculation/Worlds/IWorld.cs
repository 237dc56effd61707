using System.Collections.Immutable;
using InteractiveDrama.Shots.Scheduling;

namespace InteractiveDrama.Benchmarks.Speculation.Worlds;

/// <summary>A story and its audience's habits.</summary>
internal interface IWorld
{
    string Name { get; }

    string Story { get; }

    /// <summary>Where everybody begins.</summary>
    WorldBeat Begin();

    /// <summary>How many different shots there are, every state's variants counted.</summary>
    int Shots { get; }

    /// <summary>How much of the price of all shots may be spent.</summary>
    decimal BudgetShare { get; }

    /// <summary>Every shot, in every variant, of the beats that the static graph has behind a beat.</summary>
    ImmutableArray<MediaNeed> Neighbours(string beat);
}
