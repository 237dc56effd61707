using Spectre.Console;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>Shows how far a rendering is, how long it may yet take, and what was spent.</summary>
internal static class RenderBar
{
    /// <summary>Runs a rendering under a bar, where somebody looks at the terminal.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="progress">What was made.</param>
    /// <param name="run">The rendering; it is given what to call when something changed.</param>
    public static async Task ShowAsync(
        RenderPlan plan,
        RenderProgress progress,
        Func<Action, Task> run
    )
    {
        var screen = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }
        );
        if (Console.IsErrorRedirected || !screen.Profile.Capabilities.Interactive)
        {
            await run(() => { });
            return;
        }
        var wanted = plan.Items.Count(item => !item.IsCached && !item.IsBlocked);
        await screen
            .Progress()
            .AutoClear(true)
            .Columns(
                new SpinnerColumn(),
                new ProgressBarColumn(),
                new TaskDescriptionColumn(),
                new RemainingTimeColumn()
            )
            .StartAsync(async context =>
            {
                var bar = context.AddTask("Rendering", maxValue: Math.Max(1, wanted));
                await run(() =>
                {
                    bar.Value = progress.Takes.Count;
                    bar.Description =
                        $"{progress.Takes.Count} of {wanted} made, {RenderText.Amount(progress.Spent, plan.Limits.Currency)} spent";
                });
            });
    }
}
