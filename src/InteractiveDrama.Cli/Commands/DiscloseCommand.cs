using System.CommandLine;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Provenance.Disclosure;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama disclose</c>: where AI was used in a story, by what, and who looked at it.</summary>
internal static class DiscloseCommand
{
    public static Command Create()
    {
        var story = Arguments.Story();
        var data = Arguments.Data();
        var tier = new Option<string>("--tier")
        {
            Description = "For whom: post, endcard, press or regulator.",
            DefaultValueFactory = _ => "endcard",
        };
        tier.AcceptOnlyFromAmong("post", "endcard", "press", "regulator");
        var locale = new Option<string?>("--locale")
        {
            Description = "The language, en or zh-CN; the story's own, else English, when absent.",
        };
        locale.AcceptOnlyFromAmong("en", "zh-CN");
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "disclose",
            "Say where AI was used, by what, and who reviewed it: from the records of the takes that are shown.\n\nExample: drama disclose stories/prompt-side --tier post"
        )
        {
            story,
            data,
            tier,
            locale,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetValue(story)!,
                    parsed.GetValue(data)!,
                    Enum.Parse<DisclosureTier>(parsed.GetValue(tier)!, ignoreCase: true),
                    parsed.GetValue(locale),
                    parsed.GetValue(format) == "json",
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string argument,
        string data,
        DisclosureTier tier,
        string? locale,
        bool json,
        CancellationToken cancellation
    )
    {
        if (LoadedStory.Load(argument) is not { } story)
            return ExitCodes.Failed;
        await using var library = MediaLibrary.Find(data);
        var takes = library is null
            ? []
            : DisclosedTake.Of(
                await library.Takes.ListAsync(story.Id, cancellation: cancellation),
                await library.Reviews.ReadAsync(story.Id, cancellation: cancellation)
            );
        var settings = story.Package.Settings;
        var told = DisclosureReply.Of(
            story.Id,
            DisclosureText.Of(settings.Title, takes, locale ?? settings.Language),
            tier
        );
        if (json)
            Console.WriteLine(CliJson.Page(told));
        else
            foreach (var line in told.Lines)
                Console.WriteLine(line);
        return ExitCodes.Fine;
    }
}
