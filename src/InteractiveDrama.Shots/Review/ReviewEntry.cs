namespace InteractiveDrama.Shots.Review;

/// <summary>Something done to a take in review, kept for good.</summary>
public sealed record ReviewEntry
{
    /// <summary>Its number in the log; 0 before it is stored.</summary>
    public long Seq { get; init; }

    /// <summary>A time-ordered UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The name of the key, <c>local:</c> and the user of a command, <c>drama</c> for the software itself, <c>viewer</c> for any viewer.</summary>
    public required string Who { get; init; }

    /// <summary>What was done.</summary>
    public required ReviewVerb Verb { get; init; }

    /// <summary>The story's id.</summary>
    public required string Story { get; init; }

    /// <summary>The shot's or line's id.</summary>
    public required string Subject { get; init; }

    /// <summary>The take's id; null for a report of a shot that no take shows.</summary>
    public string? Take { get; init; }

    /// <summary>The gate that was passed or is asked for; null where there is none.</summary>
    public string? Gate { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public string? Reason { get; init; }

    /// <summary>How long the person looked, in seconds; null when nobody said.</summary>
    public double? Seconds { get; init; }

    /// <summary>What more there is, a JSON object; null when there is nothing.</summary>
    public string? Detail { get; init; }
}
