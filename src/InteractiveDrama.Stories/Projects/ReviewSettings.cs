using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Projects;

/// <summary>How a story's takes are reviewed. Classes of shots are words such as <c>identity</c>; see docs/reviewing.md.</summary>
public sealed record ReviewSettings
{
    /// <summary>What viewers may see; null leaves it to who runs the server.</summary>
    public ReviewPolicy? Policy { get; init; }

    /// <summary>Under <see cref="ReviewPolicy.Gated"/>: classes of shots that may be seen before a person has.</summary>
    public ImmutableArray<string> Live { get; init; } = [];

    /// <summary>How long after its first showing such a shot is due for review, in hours, at least 1.</summary>
    public int WithinHours { get; init; } = 24;

    /// <summary>
    /// For a gate, the classes of shots that pass it: <c>creative</c>, <c>animation</c>, <c>legal</c>, <c>production</c>.
    /// Empty: one approval by any of these.
    /// </summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Gates { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Classes that a shot has besides those of its directions, by the shot's id.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Shots { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Classes of shots that no model ever makes.</summary>
    public ImmutableArray<string> Human { get; init; } = [];

    /// <summary>One approval, and the server's own policy.</summary>
    public static ReviewSettings Default { get; } = new();
}
