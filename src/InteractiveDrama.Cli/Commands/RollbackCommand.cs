using System.CommandLine;
using InteractiveDrama.Cli.Publishing;
using InteractiveDrama.Hosting.Publishing;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama rollback STORY_ID</c>: back to what was served before.</summary>
internal static class RollbackCommand
{
    public static Command Create()
    {
        var story = new Argument<string>("STORY_ID") { Description = "The story's id there." };
        var version = new Option<string?>("--to-version")
        {
            Description = "Go back to this version; to the one before when left out.",
        };
        var to = PlatformOptions.To();
        var key = PlatformOptions.Key();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "rollback",
            "Serve the version again that was served before. Whoever plays the story is carried over at once.\n\nExample: drama rollback the-lamp --to https://play.example.org"
        )
        {
            story,
            version,
            to,
            key,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetValue(story)!,
                    parsed.GetValue(version),
                    parsed.GetValue(to)!,
                    PlatformOptions.KeyOf(parsed.GetValue(key)),
                    parsed.GetValue(format) == "json",
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string story,
        string? version,
        string url,
        string? key,
        bool json,
        CancellationToken cancellation
    )
    {
        using var platform = Platforms.Open(url, key);
        var id = Platforms.StoryId(story);
        var published = await Platforms.FindAsync(platform, id, cancellation);
        // Says which version it leaves: somebody else's publication meanwhile is not undone.
        var done = await platform.PostAsync<PublishReply>(
            $"api/published/{id}/rollback",
            new RollbackRequest(version, published.Version),
            cancellation
        );
        Platforms.Print(done, json);
        return ExitCodes.Fine;
    }
}
