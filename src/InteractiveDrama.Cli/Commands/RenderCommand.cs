using System.CommandLine;
using InteractiveDrama.Cli.Rendering;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama render STORY</c>: every shot that viewers can come to, made ahead of them.</summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        var story = Arguments.Story();
        var data = Arguments.Data();
        var config = new Option<string?>("--config")
        {
            Description = "The server's file of settings, when it has one.",
        };
        var provider = new Option<string?>("--provider")
        {
            Description =
                "Use only this provider of the data folder's providers.yaml, or animatic; the story's own list unless told.",
        };
        var budget = new Option<decimal?>("--budget")
        {
            Description = "Spend at most so much in this run, within the story's budget.",
        };
        var dry = new Option<bool>("--dry-run")
        {
            Description =
                "Make nothing; say what there is, what would be made, and the most it would cost.",
        };
        var locale = new Option<string[]>("--locale")
        {
            Description =
                "Speak this language; may be given more than once. The story's own unless told.",
        };
        var silent = new Option<bool>("--no-voice") { Description = "Make no voices." };
        var sheet = new Option<string?>("--contact-sheet")
        {
            Description = "Write a page with every shot to this file.",
        };
        var market = Arguments.Market();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "render",
            "Make every shot and voice that viewers can come to, within a budget. What is there already is not made again; stopped at any moment, it goes on the next time.\n\nExample: drama render stories/the-lamp --dry-run"
        )
        {
            story,
            provider,
            budget,
            dry,
            locale,
            silent,
            sheet,
            market,
            data,
            config,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RenderRun.RunAsync(
                    new RenderOptions(
                        parsed.GetValue(story)!,
                        parsed.GetValue(data)!,
                        parsed.GetValue(config),
                        parsed.GetValue(provider),
                        Budget(parsed.GetValue(budget)),
                        Locales(parsed.GetValue(locale), parsed.GetValue(silent)),
                        parsed.GetValue(dry),
                        parsed.GetValue(sheet),
                        parsed.GetValue(format)!
                    )
                    {
                        Market = Arguments.Market(parsed.GetValue(market)),
                    },
                    cancellation
                )
        );
        return command;
    }

    private static decimal? Budget(decimal? budget) =>
        budget is < 0
            ? throw new UsageException($"--budget {budget} is below 0; give 0 or more.")
            : budget;

    // Null is the story's own language; none is silence.
    private static string[]? Locales(string[]? asked, bool isSilent) =>
        (asked, isSilent) switch
        {
            ({ Length: > 0 }, true) => throw new UsageException(
                "--locale and --no-voice exclude each other; give one of them."
            ),
            (_, true) => [],
            ({ Length: > 0 }, _) => asked,
            _ => null,
        };
}
