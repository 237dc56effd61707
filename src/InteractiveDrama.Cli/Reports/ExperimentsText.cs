using InteractiveDrama.Analytics.Experiments;
using InteractiveDrama.Analytics.Reports;
using Spectre.Console;

namespace InteractiveDrama.Cli.Reports;

/// <summary>Experiments: the only comparisons whose cause is known.</summary>
internal static class ExperimentsText
{
    public static void Print(StoryReport report, IAnsiConsole screen)
    {
        foreach (var experiment in report.Experiments)
            Print(experiment, screen);
    }

    private static void Print(ExperimentReport experiment, IAnsiConsole screen)
    {
        var phase = experiment.Phase > 1 ? $", phase {experiment.Phase}" : "";
        var state = experiment.IsRunning ? "running" : "stopped";
        screen.MarkupLineInterpolated(
            $"\n[bold]Experiment {experiment.Experiment}[/] [grey]randomised, {state}{phase}; {experiment.Kind.ToString().ToLowerInvariant()} at {experiment.At}; goal {experiment.Goal}[/]"
        );
        screen.MarkupLineInterpolated($"[bold]{experiment.Verdict.Text}[/]");
        var table = Cells.Table("Variant", "Exposed", "Reached the goal", "Points");
        foreach (var variant in experiment.Variants)
            table.AddRow(
                Cells.Text(variant.Name) + (variant.IsControl ? " [grey](control)[/]" : ""),
                Cells.Number(variant.Exposed),
                Cells.Share(variant.Rate),
                Lift(variant.Lift)
            );
        screen.Write(table);
        var ratio = experiment.Ratio switch
        {
            { IsBroken: true } => "fails, so nothing is compared",
            { IsBroken: false } => "holds",
            _ => "waits for more viewers",
        };
        var p = experiment.Ratio.P is { } chance ? $" ({Cells.P(chance)})" : "";
        screen.MarkupLineInterpolated(
            $"[grey]The ratio check {ratio}{p}. Points are the difference to the control with Newcombe's interval, for who looks once; the interval after 'always' stays valid however often it is looked at.[/]"
        );
    }

    private static string Lift(VariantLift? lift)
    {
        if (lift is null)
            return "";
        var once = Cells.Points(lift.Difference, new(lift.Low, lift.High));
        return lift.Always is { } always
            ? $"{once}\nalways {Cells.Points(always.Low)} to {Cells.Points(always.High)}"
            : once;
    }
}
