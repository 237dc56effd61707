using InteractiveDrama.Exploration;
using InteractiveDrama.Exploration.Results;
using Spectre.Console;

namespace InteractiveDrama.Cli.Exploring;

/// <summary>Shows how far an exploration is.</summary>
internal static class ExplorationBar
{
    public static ExplorationResult Show(
        IAnsiConsole screen,
        Explorer explorer,
        CancellationToken cancellation
    ) =>
        screen
            .Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new TaskDescriptionColumn())
            .Start(context =>
            {
                var bar = context.AddTask("Exploring", maxValue: 1);
                return explorer.Explore(
                    progress =>
                    {
                        bar.Value = progress.Share;
                        bar.Description =
                            $"{progress.States:N0} states, {progress.Frontier:N0} to go on from, {progress.Depth} choices deep, {progress.StatesPerSecond:N0} a second";
                    },
                    cancellation
                );
            });
}
