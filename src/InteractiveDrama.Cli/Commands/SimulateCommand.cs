using System.CommandLine;
using System.Net.WebSockets;
using InteractiveDrama.Cli.Simulation;
using InteractiveDrama.Server;
using InteractiveDrama.Stories;
using Spectre.Console;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama simulate STORY</c>: synthetic viewers, through the real hub.</summary>
internal static class SimulateCommand
{
    private const int MostViewers = 1_000_000;

    public static Command Create()
    {
        var story = Arguments.Story();
        var viewers = new Option<int>("--viewers")
        {
            Description = "How many watch.",
            DefaultValueFactory = _ => 200,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Decides everything they do.",
            DefaultValueFactory = _ => 1,
        };
        var truth = new Option<string?>("--truth")
        {
            Description =
                "A YAML file that says how likely viewers leave, wait for the clock and prefer what; it takes the place of habits.",
        };
        var url = new Option<string?>("--url")
        {
            Description = "A running server; without it, one is started on the data folder.",
        };
        var data = Arguments.Data();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "simulate",
            "Play synthetic viewers of different habits through a server. They are stored as synthetic, apart from real ones.\n\nExample: drama simulate stories/the-lamp --viewers 500 --seed 7"
        )
        {
            story,
            viewers,
            seed,
            truth,
            url,
            data,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetValue(story)!,
                    parsed.GetValue(url),
                    parsed.GetValue(data)!,
                    parsed.GetValue(format)!,
                    new Audience(parsed.GetValue(viewers), parsed.GetValue(seed)),
                    parsed.GetValue(truth),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string argument,
        string? url,
        string data,
        string format,
        Audience audience,
        string? truth,
        CancellationToken cancellation
    )
    {
        if (audience.Viewers is < 1 or > MostViewers)
            throw new UsageException(
                $"--viewers {audience.Viewers} is out of range; give 1 to {MostViewers}."
            );
        if (
            url is not null
            && !(
                Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            )
        )
            throw new UsageException(
                $"'{url}' is no address of a server; give one such as {DramaServerOptions.DefaultUrls}."
            );
        if (LoadedStory.Load(argument) is not { } story)
            return ExitCodes.Failed;
        if (truth is not null)
            audience = audience with { Truth = TruthFile.Read(truth, story.Package.Graph) };
        var result = url is null
            ? await OnOwnServerAsync(story, data, audience, cancellation)
            : await OnRunningServerAsync(url, story, audience, cancellation);
        if (format == "json")
            Console.WriteLine(CliJson.Page(result));
        else
            Print(result, argument, data, url);
        return ExitCodes.Fine;
    }

    private static async Task<SimulationResult> OnOwnServerAsync(
        LoadedStory story,
        string data,
        Audience audience,
        CancellationToken cancellation
    )
    {
        await using var server = DramaServer.Create(
            new DramaServerOptions
            {
                Stories = [story.Publish()],
                Urls = "http://127.0.0.1:0",
                DataFolder = data,
                LogToConsole = false,
            }
        );
        await server.StartAsync(cancellation);
        return await WatchAsync(new Uri(server.Addresses.First()), story, audience, cancellation);
    }

    private static async Task<SimulationResult> OnRunningServerAsync(
        string url,
        LoadedStory story,
        Audience audience,
        CancellationToken cancellation
    )
    {
        try
        {
            return await WatchAsync(new Uri(url), story, audience, cancellation);
        }
        catch (Exception e) when (e is WebSocketException or HttpRequestException)
        {
            throw new IOException(
                $"No server answers at {url}: start one with 'drama serve', or leave --url out.",
                e
            );
        }
    }

    private static Task<SimulationResult> WatchAsync(
        Uri server,
        LoadedStory story,
        Audience audience,
        CancellationToken cancellation
    ) =>
        Simulator.RunAsync(
            new SimulationOptions
            {
                Server = server,
                Story = story.Id,
                Viewers = audience.Viewers,
                Seed = audience.Seed,
                Truth = audience.Truth,
            },
            cancellation: cancellation
        );

    private static void Print(SimulationResult result, string argument, string data, string? url)
    {
        AnsiConsole.MarkupLineInterpolated(
            $"{result.Viewers} synthetic viewers made {result.Turns} turns: {result.Finished} finished, {result.Left} left, {result.Stuck} were stopped by the story."
        );
        if (!result.Habits.IsEmpty)
            PrintHabits(result);
        var next = url is null
            ? $"drama report {argument} --simulated{(data == "data" ? "" : $" --data {data}")}"
            : $"{url}/report/{result.Story}?simulated=true";
        AnsiConsole.MarkupLineInterpolated($"[grey]Which branches kept them: {next}[/]");
    }

    private static void PrintHabits(SimulationResult result)
    {
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("Habit", "Viewers", "Finished", "Left");
        foreach (var habit in result.Habits)
            table.AddRow(
                Words.Title($"{habit.Habit}"),
                $"{habit.Viewers}",
                $"{habit.Finished}",
                $"{habit.Left}"
            );
        AnsiConsole.Write(table);
    }

    private sealed record Audience(int Viewers, int Seed, AudienceTruth? Truth = null);
}
