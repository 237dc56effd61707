using InteractiveDrama.Analytics.Reports;
using Shouldly;

namespace InteractiveDrama.Cli.Tests.Simulation;

internal static class RateAssertions
{
    /// <summary>The rate is within four standard deviations of what is true.</summary>
    public static void ShouldHold(this Rate rate, double truth) =>
        rate.Value!.Value.ShouldBe(truth, 4 * Math.Sqrt(truth * (1 - truth) / rate.Of));
}
