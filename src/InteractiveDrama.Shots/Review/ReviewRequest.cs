namespace InteractiveDrama.Shots.Review;

/// <summary>What goes with a decision about a take; each decision reads its own part.</summary>
public sealed record ReviewRequest
{
    /// <summary>The gate to pass or to ask for.</summary>
    public string? Gate { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>How long the person looked, in seconds.</summary>
    public double? Seconds { get; init; }

    /// <summary>The whole prompt of another take.</summary>
    public string? Prompt { get; init; }

    /// <summary>The seed of another take.</summary>
    public long? Seed { get; init; }

    /// <summary>The provider of another take; null for the one that made this.</summary>
    public string? Provider { get; init; }

    /// <summary>How another take is to differ.</summary>
    public RegenerationWish Wish() => new(Prompt, Seed);

    /// <summary>What the person says.</summary>
    public ReviewNote Said() => new(Reason, Seconds);
}
