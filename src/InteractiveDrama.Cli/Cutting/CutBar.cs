using Spectre.Console;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>Shows how far a cut is, where somebody looks at the terminal.</summary>
internal sealed class CutBar
{
    private readonly ProgressTask? task;

    private CutBar(ProgressTask? task) => this.task = task;

    /// <summary>Runs a cut under a bar.</summary>
    /// <param name="work">The cut.</param>
    public static async Task<int> ShowAsync(Func<CutBar, Task<int>> work)
    {
        // The bar is for people; what is printed goes to standard output alone.
        var screen = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }
        );
        return Console.IsErrorRedirected || !screen.Profile.Capabilities.Interactive
            ? await work(new CutBar(null))
            : await screen
                .Progress()
                .AutoClear(true)
                .Columns(
                    new SpinnerColumn(),
                    new ProgressBarColumn(),
                    new RemainingTimeColumn(),
                    new TaskDescriptionColumn()
                )
                .StartAsync(context => work(new CutBar(context.AddTask("Cutting", maxValue: 1))));
    }

    /// <summary>Says what is done now.</summary>
    /// <param name="words">What, in words.</param>
    public void Stage(string words)
    {
        if (task is not null)
        {
            task.Description = words;
        }
    }

    /// <summary>Shows how much of the film is there.</summary>
    /// <param name="share">From 0 to 1.</param>
    public void Show(double share)
    {
        if (task is not null)
        {
            task.Value = share;
        }
    }
}
