using System.CommandLine;
using InteractiveDrama.Cli.Publishing;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Server;
using InteractiveDrama.Server.Watching;
using InteractiveDrama.Stories.Projects;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama serve</c>: the stories, the player and the report, at an address.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var stories = new Argument<string[]>("STORY")
        {
            Description =
                "Project folders, .ink files or .drama packages, beside what was published to the data folder; the bundled stories when there is neither.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var urls = new Option<string>("--urls")
        {
            Description = "Addresses to listen at, separated by ';'.",
            DefaultValueFactory = _ => DramaServerOptions.DefaultUrls,
        };
        var data = Arguments.Data();
        var watch = new Option<bool>("--watch")
        {
            Description =
                "Publish a story anew whenever its files change; viewers go on where they are.",
        };
        var config = new Option<string?>("--config")
        {
            Description = "A JSON file of settings (docs/operating.md).",
        };
        var market = Arguments.Market();
        market.Description =
            $"Serve the releases for this market alone: {string.Join(", ", ReleaseMarkets.Words)}; the setting Market unless told.";
        var engine = Engines.Option();
        var command = new Command(
            "serve",
            "Serve stories to viewers in the browser, with their reports.\n\nExample: drama serve stories/the-lamp --urls http://localhost:8080"
        )
        {
            stories,
            urls,
            data,
            watch,
            config,
            market,
            engine,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetValue(stories)!,
                    parsed.GetValue(urls)!,
                    parsed.GetValue(data)!,
                    parsed.GetValue(watch),
                    parsed.GetValue(config),
                    Arguments.Market(parsed.GetValue(market)),
                    parsed.GetValue(engine)!,
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string[] arguments,
        string urls,
        string data,
        bool watch,
        string? config,
        ReleaseMarket? market,
        string engine,
        CancellationToken cancellation
    )
    {
        var stories = new List<WatchedStory>();
        if (watch && market is not (null or ReleaseMarket.None))
            throw new UsageException(
                "--watch and --market exclude each other: what a market gets is released, and a new release is served by itself."
            );
        var given =
            market is not (null or ReleaseMarket.None)
            || arguments.Length > 0
            || await PublishedData.AnyAsync(data, cancellation)
                ? arguments
                : BundledStories.All();
        foreach (var argument in given)
        {
            if (LoadedStory.Load(argument) is not { } story)
                return ExitCodes.Failed;
            stories.Add(
                new WatchedStory(
                    argument,
                    story.Publish(engine),
                    result => new LoadedStory(result.Story, result.Package!).Publish(engine)
                )
            );
        }

        await using var server = DramaServer.Create(
            new DramaServerOptions
            {
                Stories = [.. stories.Select(s => s.Story)],
                Urls = urls,
                DataFolder = data,
                ConfigFile = config,
                PagesFolder = Arguments.PagesFolder,
                Configure = drama => drama.Market = market ?? drama.Market,
                Studio = StudioHome.Options(
                    stories
                        .Select(s => KeyValuePair.Create(s.Story.Id, s.Argument))
                        .DistinctBy(s => s.Key, StringComparer.Ordinal)
                ),
            }
        );
        await server.StartAsync(cancellation);
        var catalogue = server.Services.GetRequiredService<StoryCatalogue>();
        Console.WriteLine(
            $"Serving {(catalogue.All.IsEmpty ? "no story yet" : string.Join(", ", catalogue.All.Select(Title)))} at {string.Join(", ", server.Addresses)}"
        );
        Console.WriteLine("Press Ctrl+C to stop.");
        if (!watch)
        {
            await server.WaitForShutdownAsync(cancellation);
            return ExitCodes.Fine;
        }

        var watcher = new StoryWatcher(
            server.Services.GetRequiredService<StoryPublisher>(),
            stories,
            Console.Error.WriteLine
        );
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var watching = watcher.RunAsync(TimeProvider.System, stopping.Token);
        await server.WaitForShutdownAsync(cancellation);
        await stopping.CancelAsync();
        await watching;
        return ExitCodes.Fine;
    }

    private static string Title(PublishedStory story) =>
        story.Release is { } release
            ? $"{story.Package.Title} (release {release.Number} for {release.Market.Word()})"
            : story.Package.Title;
}
