using InteractiveDrama.Analytics.Metrics;
using InteractiveDrama.Analytics.Reports;
using Shouldly;

namespace InteractiveDrama.Analytics.Tests.Coverage;

/// <summary>How often intervals held the truth.</summary>
internal sealed class Score
{
    private int held;
    private int all;

    public void Add(Interval? interval, double truth)
    {
        // An interval that is not defined, or hidden, says nothing and can miss nothing.
        if (interval is not { } ends)
            return;
        all++;
        held += ends.Low <= truth && truth <= ends.High ? 1 : 0;
    }

    public void Add(Rate rate, double truth) =>
        Add(rate is { Low: { } low, High: { } high } ? new Interval(low, high) : null, truth);

    /// <summary>The rate is at least and at most so much, over at least so many intervals.</summary>
    public void ShouldBeWithin(double low, double high, int least, string what)
    {
        all.ShouldBeGreaterThanOrEqualTo(least, what);
        ((double)held / all).ShouldBeInRange(low, high, $"{what}: {held} of {all}");
    }
}
