using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Projects;

/// <summary>What a story is to keep to, whatever viewers choose; exploring it checks this.</summary>
public sealed record StoryExpectations
{
    /// <summary>Ids of endings that can be reached.</summary>
    public ImmutableArray<string> Endings { get; init; } = [];

    /// <summary>Conditions that hold at every stop.</summary>
    public ImmutableArray<ExpectedCondition> Always { get; init; } = [];

    /// <summary>How long every path through an episode takes.</summary>
    public SecondsRange? EpisodeSeconds { get; init; }

    /// <summary>Seconds by which every episode comes to its first decision.</summary>
    public double? FirstDecisionBy { get; init; }

    /// <summary>The most beats from one decision with more than one answer to the next.</summary>
    public int? MostBeatsBetweenChoices { get; init; }
}
