using System.CommandLine;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama stats</c>: the formulas of the reports, on anyone's numbers.</summary>
internal static class StatsCommand
{
    public static Command Create() =>
        new(
            "stats",
            "Compute what the reports compute, from arguments or a CSV file, to check it against any package.\n\nExample: drama stats wilson 10 100"
        )
        {
            StatsKmCommand.Create(),
            StatsAjCommand.Create(),
            StatsLogRankCommand.Create(),
            StatsRatioCommand.Create(),
            StatsWilsonCommand.Create(),
            StatsNewcombeCommand.Create(),
            StatsSrmCommand.Create(),
            StatsSequentialCommand.Create(),
            StatsAssignCommand.Create(),
        };
}
