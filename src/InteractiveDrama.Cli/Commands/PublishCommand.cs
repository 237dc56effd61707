using System.CommandLine;
using InteractiveDrama.Cli.Publishing;
using InteractiveDrama.Hosting.Publishing;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama publish STORY_ID</c>: what is staged is served.</summary>
internal static class PublishCommand
{
    public static Command Create()
    {
        var story = new Argument<string>("STORY_ID") { Description = "The story's id there." };
        var version = new Argument<string?>("VERSION")
        {
            Description =
                "The version that 'drama push' printed; the one pushed last when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var to = PlatformOptions.To();
        var key = PlatformOptions.Key();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "publish",
            "Serve a version that was pushed. Whoever plays the story is carried over at once.\n\nExample: drama publish the-lamp --to https://play.example.org"
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
        var done = await platform.PostAsync<PublishReply>(
            $"api/published/{Platforms.StoryId(story)}",
            new PublishRequest(version),
            cancellation
        );
        Platforms.Print(done, json);
        return ExitCodes.Fine;
    }
}
