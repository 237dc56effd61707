using System.CommandLine;
using InteractiveDrama.Cli.Publishing;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama push STORY</c>: from the desk to a server's staging.</summary>
internal static class PushCommand
{
    public static Command Create()
    {
        var story = Arguments.Story();
        var to = PlatformOptions.To();
        var key = PlatformOptions.Key();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "push",
            "Send a story to a server, where it is staged until it is published: only what the server lacks is sent, and what was cut off goes on where it was. Says what would become of those who play it.\n\nExample: drama push stories/the-lamp --to https://play.example.org"
        )
        {
            story,
            to,
            key,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetValue(story)!,
                    parsed.GetValue(to)!,
                    PlatformOptions.KeyOf(parsed.GetValue(key)),
                    parsed.GetValue(format) == "json",
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string argument,
        string url,
        string? key,
        bool json,
        CancellationToken cancellation
    )
    {
        using var platform = Platforms.Open(url, key);
        if (LoadedStory.Load(argument) is not { } story)
            return ExitCodes.Failed;
        var pushed = await Pusher.PushAsync(story, platform, cancellation);
        if (json)
            Console.WriteLine(CliJson.Page(pushed));
        else
            foreach (var line in PushText.Lines(pushed, url))
                Console.WriteLine(line);
        return ExitCodes.Fine;
    }
}
