using System.Collections.Immutable;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Experiments;

namespace InteractiveDrama.Stories.Projects;

/// <summary>What <c>drama.yaml</c> says, with the defaults filled in.</summary>
public sealed record StorySettings
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The main script, relative to the project.</summary>
    public required string Script { get; init; }

    /// <summary>BCP 47 language of the script.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Further languages.</summary>
    public ImmutableArray<string> Locales { get; init; } = [];

    /// <summary>Width to height: <c>9:16</c> or <c>16:9</c>.</summary>
    public string Aspect { get; init; } = "9:16";

    /// <summary>Words for the style of every picture.</summary>
    public string? StylePrompt { get; init; }

    /// <summary>Words for what no picture shows.</summary>
    public string? StyleNegative { get; init; }

    /// <summary>The cast by key, in the file's order.</summary>
    public ImmutableArray<CastMember> Cast { get; init; } = [];

    /// <summary>The places by key, in the file's order.</summary>
    public ImmutableArray<Place> Places { get; init; } = [];

    /// <summary>How shots are made.</summary>
    public ShotSettings Shots { get; init; } = ShotSettings.Default;

    /// <summary>For an episode, the walk that leads up to it; paths relative to the project.</summary>
    public ImmutableSortedDictionary<string, string> Previously { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>How far a viewer may go back.</summary>
    public RewindRule Rewind { get; init; } = RewindRule.AnyDecision;

    /// <summary>What exploring the story checks; null when nothing is said.</summary>
    public StoryExpectations? Expect { get; init; }

    /// <summary>How its takes are reviewed.</summary>
    public ReviewSettings Review { get; init; } = ReviewSettings.Default;

    /// <summary>How what AI made is labelled for people.</summary>
    public LabelSettings Labels { get; init; } = LabelSettings.Default;

    /// <summary>What its release says of itself.</summary>
    public ReleaseSettings Release { get; init; } = ReleaseSettings.Default;

    /// <summary>Its experiments, in the file's order.</summary>
    public ImmutableArray<Experiment> Experiments { get; init; } = [];

    /// <summary>The severities it gives to findings.</summary>
    public SeverityOverrides Diagnostics { get; init; } = SeverityOverrides.None;
}
