namespace InteractiveDrama.Analytics.Counting;

/// <summary>What a viewer met in the beat they left at; the first of these that holds, from the last to the first.</summary>
public enum ExitReason
{
    /// <summary>Nothing but the story.</summary>
    Story,

    /// <summary>The picture waited or stood still for two seconds or more.</summary>
    Stall,

    /// <summary>A shot could not be shown.</summary>
    Error,

    /// <summary>A closed gate.</summary>
    Gate,
}
