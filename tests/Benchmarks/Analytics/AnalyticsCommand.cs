using System.CommandLine;

namespace InteractiveDrama.Benchmarks.Analytics;

/// <summary>The command of the analytics benchmark.</summary>
internal static class AnalyticsCommand
{
    /// <summary>Makes it.</summary>
    /// <param name="format">The option that says how a table is written.</param>
    public static Command Of(Option<string> format)
    {
        var quick = new Option<bool>("--quick") { Description = "Up to 1 million events." };
        var command = new Command(
            "analytics",
            "What counting viewers costs: events in, beside bare inserts; a report as events grow; counting anew: one table."
        )
        {
            quick,
            format,
        };
        command.SetAction(parsed =>
            AnalyticsBenchmark.RunAsync(
                parsed.GetValue(quick),
                parsed.GetValue(format) == "markdown"
            )
        );
        return command;
    }
}
