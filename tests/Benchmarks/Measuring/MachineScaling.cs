namespace InteractiveDrama.Benchmarks.Measuring;

/// <summary>
/// How much faster two threads are than one at plain arithmetic, which shares nothing and allocates nothing: what this
/// machine, with whatever else it is doing, could give at best at the time.
/// </summary>
internal sealed class MachineScaling
{
    private const int Turns = 40_000_000;
    private readonly List<double> ratios = [];

    /// <summary>Makes it ready, so that the first round measures what the others do.</summary>
    public MachineScaling()
    {
        for (var i = 0; i < 3; i++)
            Arithmetic();
    }

    /// <summary>Takes one sample.</summary>
    public void Sample()
    {
        var one = InParallel.Run(1, _ => Arithmetic()).Seconds;
        var two = InParallel.Run(2, _ => Arithmetic()).Seconds;
        ratios.Add(2 * one / two);
    }

    /// <summary>The median of the samples.</summary>
    public double Ratio => Median.Of(ratios);

    private static uint Arithmetic()
    {
        uint x = 1;
        for (var i = 0; i < Turns; i++)
        {
            x ^= x << 13;
            x ^= x >> 17;
            x ^= x << 5;
        }

        return x;
    }
}
