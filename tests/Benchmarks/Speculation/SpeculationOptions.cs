namespace InteractiveDrama.Benchmarks.Speculation;

/// <summary>What is run.</summary>
internal sealed record SpeculationOptions
{
    /// <summary>Fewer viewers of the generated story only.</summary>
    public bool Quick { get; init; }

    /// <summary>Seed of the audience, the story and the latencies.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many viewers.</summary>
    public int Viewers => Quick ? 400 : 2000;

    /// <summary>How many arrive in an hour, after the first hundred.</summary>
    public double PerHour { get; init; } = 100;

    /// <summary>A file for the figures as JSON; null for none.</summary>
    public string? Json { get; init; }

    /// <summary>The table as Markdown.</summary>
    public bool Markdown { get; init; }
}
