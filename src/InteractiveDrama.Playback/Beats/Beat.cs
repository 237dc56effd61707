using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Beats;

/// <summary>What a viewer sees from one stop to the next.</summary>
public sealed record Beat
{
    /// <summary>The id, named by where it stops.</summary>
    public required string Id { get; init; }

    /// <summary>Why it stopped.</summary>
    public required BeatStop Stop { get; init; }

    /// <summary>The episode it stopped in; null in a story without episodes.</summary>
    public required string? Episode { get; init; }

    /// <summary>Its lines, in order.</summary>
    public required ImmutableArray<BeatLine> Lines { get; init; }

    /// <summary>Its shots, in order; empty in a story without any.</summary>
    public required ImmutableArray<BeatShot> Shots { get; init; }

    /// <summary>What is heard, in order: first what was playing when it began, then what changes.</summary>
    public ImmutableArray<BeatSound> Sounds { get; init; } = [];

    /// <summary>What is offered, in ink's order.</summary>
    public required ImmutableArray<OfferedChoice> Choices { get; init; }

    /// <summary>Length of the decision's window in seconds, as written; null when untimed.</summary>
    public required double? WindowSeconds { get; init; }

    /// <summary>The offered id that a time-out takes; null without choices.</summary>
    public required string? DefaultChoice { get; init; }

    /// <summary>Where episodes end and begin inside the beat.</summary>
    public required ImmutableArray<EpisodeChange> EpisodeChanges { get; init; }

    /// <summary>The ending's id, when it stopped at one.</summary>
    public required string? Ending { get; init; }

    /// <summary>What went wrong; empty unless <see cref="Stop"/> is <see cref="BeatStop.Failed"/> or <see cref="BeatStop.DeadEnd"/>.</summary>
    public required ImmutableArray<StoryError> Errors { get; init; }
}
