using System.Collections.Immutable;
using InteractiveDrama.Shots.Scheduling.Foreseeing;

namespace InteractiveDrama.Benchmarks.Speculation.Worlds;

/// <summary>A beat in one state of the story, with what its viewers like: that is hidden from all who plan.</summary>
internal abstract class WorldBeat : IOutlook
{
    public abstract string Story { get; }

    public abstract string Beat { get; }

    public abstract double Seconds { get; }

    public abstract ImmutableArray<TimedNeed> Needs { get; }

    public abstract ImmutableArray<string> Choices { get; }

    /// <summary>How likely a viewer takes each choice; adds up to 1.</summary>
    public abstract ImmutableArray<double> Habits { get; }

    public abstract WorldBeat? After(string choice);

    IOutlook? IOutlook.After(string choice) => After(choice);
}
