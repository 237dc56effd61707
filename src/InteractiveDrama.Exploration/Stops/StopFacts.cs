using System.Collections.Immutable;
using InteractiveDrama.Exploration.Episodes;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Scenes;

namespace InteractiveDrama.Exploration.Stops;

/// <summary>What exploring needs of a beat and the scene behind it; one object for all equal ones.</summary>
internal sealed class StopFacts
{
    /// <summary>The beat's id.</summary>
    public required string Beat { get; init; }

    /// <summary>The ending's id, when it stopped at one.</summary>
    public string? Ending => Stop == BeatStop.Ending ? Beat : null;

    /// <summary>Why it stopped.</summary>
    public required BeatStop Stop { get; init; }

    /// <summary>The beat's decision, and those of the choices offered.</summary>
    public required ImmutableArray<string> Decisions { get; init; }

    /// <summary>The choices offered, in ink's order.</summary>
    public required ImmutableArray<OfferedFacts> Offered { get; init; }

    /// <summary>Indices of the choices that can be taken: the automatic ones when there are any, else all.</summary>
    public required ImmutableArray<int> Open { get; init; }

    /// <summary>For a dead end, the decision that was met with none of its choices to be had.</summary>
    public required string? PassedDecision { get; init; }

    /// <summary>True for a timed decision that has a default and does not offer it.</summary>
    public required bool LacksDefault { get; init; }

    /// <summary>What went wrong.</summary>
    public required ImmutableArray<StoryError> Errors { get; init; }

    /// <summary>The beat's seconds, by episode.</summary>
    public required ImmutableArray<EpisodeStretch> Stretches { get; init; }

    /// <summary>The scene that carries on; null when the step failed.</summary>
    public required CarriedScene? Scene { get; init; }

    /// <summary>A hash of the scene.</summary>
    public required UInt128 SceneHash { get; init; }

    /// <summary>True when the viewer is asked.</summary>
    public bool Asks => !Open.IsEmpty && !Offered[Open[0]].IsAuto;

    /// <summary>True when the viewer is asked and has more than one answer.</summary>
    public bool IsFree => Open.Length > 1 && Asks;

    /// <summary>Its number once it was met in the search's order; -1 before.</summary>
    public int Number { get; set; } = -1;

    /// <summary>True once a state with it was gone on from.</summary>
    public bool IsExpanded { get; set; }
}
