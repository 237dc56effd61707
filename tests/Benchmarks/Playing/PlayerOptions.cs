namespace InteractiveDrama.Benchmarks.Playing;

/// <summary>What is asked of the player's benchmark.</summary>
internal sealed record PlayerOptions
{
    /// <summary>One visit of each kind: too few cuts to judge by, enough to see that all works.</summary>
    public bool Quick { get; init; }

    /// <summary>Twenty minutes on the cheap phone.</summary>
    public bool Long { get; init; }

    /// <summary>A file for all figures as JSON; null for none.</summary>
    public string? Json { get; init; }

    /// <summary>The tables as Markdown.</summary>
    public bool Markdown { get; init; }

    /// <summary>How often the story is played on each network; a visit has ten decisions.</summary>
    public int Visits => Quick ? 1 : 4;

    /// <summary>How often the page is opened on each network.</summary>
    public int Opens => Quick ? 5 : 15;

    /// <summary>How long the story is played on the cheap phone, again and again, in minutes.</summary>
    public double PhoneMinutes =>
        Long ? 20
        : Quick ? 0.5
        : 2;
}
