using System.CommandLine;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Server;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama serve</c>: the stories, the player and the report, at an address.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var stories = new Argument<string[]>("STORY")
        {
            Description =
                "Project folders, .ink files or .drama packages; the bundled stories when none is given.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var urls = new Option<string>("--urls")
        {
            Description = "Addresses to listen at, separated by ';'.",
            DefaultValueFactory = _ => DramaServerOptions.DefaultUrls,
        };
        var data = Arguments.Data();
        var engine = Engines.Option();
        var command = new Command(
            "serve",
            "Serve stories to viewers in the browser, with their reports.\n\nExample: drama serve stories/the-lamp --urls http://localhost:8080"
        )
        {
            stories,
            urls,
            data,
            engine,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetValue(stories)!,
                    parsed.GetValue(urls)!,
                    parsed.GetValue(data)!,
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
        string engine,
        CancellationToken cancellation
    )
    {
        var stories = new List<PublishedStory>();
        var sources = new List<KeyValuePair<string, string>>();
        foreach (var argument in arguments.Length > 0 ? arguments : BundledStories.All())
        {
            if (LoadedStory.Load(argument) is not { } story)
                return ExitCodes.Failed;
            stories.Add(story.Publish(engine));
            sources.Add(KeyValuePair.Create(story.Id, argument));
        }

        await using var server = DramaServer.Create(
            new DramaServerOptions
            {
                Stories = [.. stories],
                Urls = urls,
                DataFolder = data,
                PagesFolder = Arguments.PagesFolder,
                Studio = StudioHome.Options(sources.DistinctBy(s => s.Key, StringComparer.Ordinal)),
            }
        );
        await server.StartAsync(cancellation);
        Console.WriteLine(
            $"Serving {string.Join(", ", stories.Select(s => s.Package.Title))} at {string.Join(", ", server.Addresses)}"
        );
        Console.WriteLine("Press Ctrl+C to stop.");
        await server.WaitForShutdownAsync(cancellation);
        return ExitCodes.Fine;
    }
}
