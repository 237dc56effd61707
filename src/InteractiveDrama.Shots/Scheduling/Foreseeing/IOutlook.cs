using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Scheduling.Foreseeing;

/// <summary>A beat as it plays from one state of the story. Evaluating it changes nothing: it may be looked at and left.</summary>
public interface IOutlook
{
    /// <summary>The story's id.</summary>
    string Story { get; }

    /// <summary>The beat's id, under which choices are counted.</summary>
    string Beat { get; }

    /// <summary>Length of the beat until its choices are offered, in seconds.</summary>
    double Seconds { get; }

    /// <summary>What it shows and says, in order.</summary>
    ImmutableArray<TimedNeed> Needs { get; }

    /// <summary>The ids of the choices it offers, in order; empty at an ending.</summary>
    ImmutableArray<string> Choices { get; }

    /// <summary>The beat behind a choice.</summary>
    /// <param name="choice">One of <see cref="Choices"/>.</param>
    /// <returns>Null when it leads to none that may be made ahead: the story fails there, or a gate is closed.</returns>
    IOutlook? After(string choice);
}
