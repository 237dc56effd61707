using InteractiveDrama.Benchmarks.Measuring;
using InteractiveDrama.Benchmarks.Serving.Hosts;
using InteractiveDrama.Benchmarks.Serving.Load;

namespace InteractiveDrama.Benchmarks.Serving;

/// <summary>A way to serve, and what was measured of it.</summary>
/// <param name="number">Its number in the table.</param>
/// <param name="name">Its name.</param>
/// <param name="host">The server it needs.</param>
/// <param name="kind">What is called.</param>
internal sealed class ServingRow(int number, string name, HostKind host, LoadKind kind)
{
    private readonly List<LoadResult> runs = [];

    public int Number => number;

    public string Name => name;

    public HostKind Host => host;

    public LoadKind Kind => kind;

    public bool MessagePack { get; init; }

    public bool SamePath { get; init; }

    /// <summary>Why it could not be measured; null when it could.</summary>
    public string? Missing { get; set; }

    /// <summary>The runs, in order.</summary>
    public IReadOnlyList<LoadResult> Runs => runs;

    /// <summary>The run at half its highest rate.</summary>
    public LoadResult? Half { get; set; }

    /// <summary>What an idle viewer takes; null where it is another row's.</summary>
    public IdleCost? Idle { get; set; }

    public void Add(LoadResult run) => runs.Add(run);

    /// <summary>The median of the runs.</summary>
    public double Of(Func<LoadResult, double> figure) => Median.Of(runs.Select(figure));
}
