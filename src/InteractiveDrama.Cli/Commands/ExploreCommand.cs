using System.CommandLine;
using InteractiveDrama.Cli.Analytics;
using InteractiveDrama.Cli.Exploring;
using InteractiveDrama.Exploration;
using InteractiveDrama.Exploration.Expectations;
using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;
using Spectre.Console;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama explore STORY</c>: every state a viewer can come to, or as many as the bounds allow.</summary>
internal static class ExploreCommand
{
    private const double MostSeconds = 1_000_000;

    public static Command Create()
    {
        var story = Arguments.Story();
        var episode = Arguments.Episode();
        var states = new Option<int?>("--max-states")
        {
            Description = "Go through at most so many states; one million unless told.",
        };
        var seconds = new Option<double?>("--max-seconds")
        {
            Description = "Take at most so many seconds; no such bound unless told.",
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Decides the walks beyond the bounds, and the imagined viewers.",
            DefaultValueFactory = _ => 1,
        };
        var all = new Option<bool>("--all")
        {
            Description = "Show the way to every decision and choice, not to endings alone.",
        };
        var observed = new ObservedOptions();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "explore",
            "Go through every state of a story: which beats, choices and endings can be reached and how, dead ends, errors, how long episodes take.\n\nExample: drama explore stories/the-lamp --max-seconds 20"
        )
        {
            story,
            episode,
            states,
            seconds,
            seed,
            all,
            format,
        };
        observed.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var options = Options(
                    parsed.GetValue(episode),
                    parsed.GetValue(states),
                    parsed.GetValue(seconds),
                    parsed.GetValue(seed)
                );
                var argument = parsed.GetValue(story)!;
                if (LoadedStory.Load(argument) is not { } loaded)
                    return ExitCodes.Failed;
                var choices = await observed.ReadAsync(parsed, loaded, cancellation);
                // On a thread of its own, so that Ctrl+C is heard meanwhile; what is known by then is printed.
                var result = await Task.Run(
                    () => Explore(loaded.Package, options, cancellation),
                    CancellationToken.None
                );
                if (result is null)
                    return ExitCodes.Failed;
                if (parsed.GetValue(format) == "json")
                    Console.WriteLine(CliJson.Page(ExplorationJson.Of(result, choices)));
                else
                    new ExplorationText(
                        loaded.Package,
                        argument,
                        AnsiConsole.Console,
                        parsed.GetValue(all)
                    ).Print(result, choices);
                return result.IsFine ? ExitCodes.Fine : ExitCodes.Failed;
            }
        );
        return command;
    }

    private static ExplorationOptions Options(
        string? episode,
        int? states,
        double? seconds,
        int seed
    )
    {
        if (states < 1)
            throw new UsageException($"--max-states {states} is out of range; give 1 or more.");
        if (seconds is not null and not (> 0 and <= MostSeconds))
            throw new UsageException(
                $"--max-seconds {seconds} is out of range; give more than 0, up to {MostSeconds}."
            );
        var options = new ExplorationOptions { Episode = episode, Seed = seed };
        return options with
        {
            MaxStates = states ?? options.MaxStates,
            MaxTime = seconds is { } s ? TimeSpan.FromSeconds(s) : null,
        };
    }

    /// <summary>Explores; null after it was said what the settings expect in vain.</summary>
    private static ExplorationResult? Explore(
        StoryPackage package,
        ExplorationOptions options,
        CancellationToken cancellation
    )
    {
        try
        {
            return Show(package, options, cancellation);
        }
        catch (ExpectationException e)
        {
            Console.Error.WriteLine(
                $"{ProjectLoader.SettingsFile}:{e.Line}:{e.Column}: {e.Message}"
            );
            return null;
        }
    }

    private static ExplorationResult Show(
        StoryPackage package,
        ExplorationOptions options,
        CancellationToken cancellation
    )
    {
        var explorer = new Explorer(ExploredStory.Of(package), options);
        // The bar is for people; what is printed goes to standard output alone.
        if (Console.IsErrorRedirected)
            return explorer.Explore(cancellation: cancellation);
        var screen = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }
        );
        return screen.Profile.Capabilities.Interactive
            ? ExplorationBar.Show(screen, explorer, cancellation)
            : explorer.Explore(cancellation: cancellation);
    }
}
