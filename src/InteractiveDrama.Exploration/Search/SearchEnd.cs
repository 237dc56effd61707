namespace InteractiveDrama.Exploration.Search;

/// <summary>Why the search ended.</summary>
internal enum SearchEnd
{
    /// <summary>Every state was gone on from.</summary>
    Exhausted,

    /// <summary>There are more states than are to be gone through.</summary>
    States,

    /// <summary>Time ran out.</summary>
    Time,

    /// <summary>It was stopped from outside.</summary>
    Stopped,
}
