namespace InteractiveDrama.Exploration.Episodes;

/// <summary>Measures paths through the story.</summary>
internal interface IPathMeasure
{
    /// <summary>True when every path is measured.</summary>
    bool IsOfAllPaths { get; }

    /// <summary>Seconds through an episode.</summary>
    PathRange Through(string? episode);

    /// <summary>Seconds from an episode's beginning to its first decision, or to its end when that comes first.</summary>
    PathRange ToFirstDecision(string? episode);

    /// <summary>Beats from the beginning, or a decision with more than one answer, to the next such decision or the end.</summary>
    PathRange BeatsBetweenChoices();
}
