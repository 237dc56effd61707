namespace InteractiveDrama.Benchmarks.Serving;

/// <summary>What is asked of the serving benchmark.</summary>
internal sealed record ServingOptions
{
    /// <summary>How long each run goes before it counts.</summary>
    public const double RunWarmSeconds = 1;

    /// <summary>One short run of each row.</summary>
    public bool Quick { get; init; }

    /// <summary>The rows to measure; all when empty.</summary>
    public IReadOnlyList<int> Rows { get; init; } = [];

    /// <summary>Where the figures go as JSON; null for nowhere.</summary>
    public string? Json { get; init; }

    /// <summary>How many connections call.</summary>
    public int Connections { get; init; } = 128;

    /// <summary>The folder of the databases; null for one beside the other things the benchmarks keep.</summary>
    public string? Data { get; init; }

    /// <summary>The table as Markdown.</summary>
    public bool Markdown { get; init; }

    /// <summary>Only the rates: no idle viewers and no half rate.</summary>
    public bool RatesOnly { get; init; }

    public int Rounds => Quick ? 1 : 5;

    public double WarmSeconds => Quick ? 5 : 15;

    public double RunSeconds => Quick ? 4 : 10;

    public int IdleViewers => Quick ? 2000 : 5000;

    /// <summary>A story for each takes so much that fewer have to do.</summary>
    public int IdleObviousViewers => Quick ? 200 : 500;
}
