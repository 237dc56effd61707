using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>What a viewer sees from one stop to the next.</summary>
public sealed record BeatView
{
    /// <summary>The beat's id.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The episode in which it stops.</summary>
    [JsonPropertyName("episode")]
    public EpisodeView? Episode { get; init; }

    /// <summary>The lines, in order.</summary>
    [JsonPropertyName("lines")]
    public required IReadOnlyList<LineView> Lines { get; init; }

    /// <summary>The shots behind the lines, in order; empty in a story that is a page.</summary>
    [JsonPropertyName("shots")]
    public required IReadOnlyList<ShotView> Shots { get; init; }

    /// <summary>Music, ambience and single sounds, in the order they begin; with line 0, what already plays.</summary>
    [JsonPropertyName("sounds")]
    public IReadOnlyList<SoundView> Sounds { get; init; } = [];

    /// <summary>What the viewer may choose; empty at an ending.</summary>
    [JsonPropertyName("choices")]
    public required IReadOnlyList<ChoiceView> Choices { get; init; }

    /// <summary>
    /// True where the story goes on by itself: nothing is offered. A player sends the time-out when it has shown the lines;
    /// the server goes on in any case.
    /// </summary>
    [JsonPropertyName("auto")]
    public bool Auto { get; init; }

    /// <summary>The clock of a timed decision.</summary>
    [JsonPropertyName("window")]
    public WindowView? Window { get; init; }

    /// <summary>Where one episode ends and the next begins, inside this beat.</summary>
    [JsonPropertyName("episodeChanges")]
    public required IReadOnlyList<EpisodeChangeView> EpisodeChanges { get; init; }

    /// <summary>The ending reached here.</summary>
    [JsonPropertyName("ending")]
    public EndingView? Ending { get; init; }

    /// <summary>The first shots behind the open choices, to load ahead; in the order of the choices.</summary>
    [JsonPropertyName("preload")]
    public IReadOnlyList<PreloadView> Preload { get; init; } = [];

    /// <summary>True where the story ran out of content: a fault of the script, not an ending.</summary>
    [JsonPropertyName("deadEnd")]
    public bool DeadEnd { get; init; }
}
