using System.CommandLine;
using System.Security.Cryptography;
using InteractiveDrama.Cli.Play;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Playback.Texts;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama play STORY</c>: in the terminal, or scripted.</summary>
internal static class PlayCommand
{
    public static Command Create()
    {
        var story = Arguments.Story();
        var episode = Arguments.Episode();
        var seed = new Option<int?>("--seed")
        {
            Description =
                "Seed of the story's chance, 0 to 2147483647; scripted play takes 0 unless told.",
        };
        var choices = new Option<string?>("--choices")
        {
            Description =
                "Play by itself: indices from 0, separated by commas, one for each decision; '-' reads them from standard input.",
        };
        var draws = new Option<string?>("--draws")
        {
            Description =
                "What the story draws, in order: whole numbers, separated by commas, as 'drama explore' prints them; then the seed decides.",
        };
        var engine = Engines.Option();
        var locale = new Option<string?>("--locale")
        {
            Description =
                "Show the story in a language of its own, such as zh-CN; 'x-pseudo' makes one up to look for what is not translatable.",
        };
        var market = Arguments.Market();
        var format = Arguments.Format("text", "jsonl");
        var command = new Command(
            "play",
            "Play a story in the terminal.\n\nExample: drama play stories/the-lamp --choices 0,1 --format jsonl"
        )
        {
            story,
            episode,
            seed,
            choices,
            draws,
            engine,
            locale,
            market,
            format,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(story)!,
                new Request(
                    parsed.GetValue(episode),
                    parsed.GetValue(seed),
                    parsed.GetValue(choices),
                    parsed.GetValue(draws),
                    parsed.GetValue(engine)!,
                    parsed.GetValue(locale),
                    Arguments.Market(parsed.GetValue(market)),
                    parsed.GetValue(format)!
                )
            )
        );
        return command;
    }

    private static int Run(string argument, Request request)
    {
        if (request.Seed < 0)
            throw new UsageException(
                $"The seed {request.Seed} is below 0; give one from 0 to 2147483647."
            );
        if (request is { Engine: Engines.Inks, Draws: not null })
            throw new UsageException(
                "ink's own runtime cannot be told what to draw: leave out --draws or --engine ink."
            );
        var draws = request.Draws is null ? null : DrawScript.Read(request.Draws);
        if (LoadedStory.Load(argument, request.Market) is not { } story)
            return ExitCodes.Failed;
        var renderer = Locale(story.Package, request.Locale);
        var player = new StoryPlayer(story.Package, Engines.Create(request.Engine, story.Package));
        var scripted = request.Choices is not null || request.Format == "jsonl";
        var chance = request.Seed ?? (scripted ? 0 : RandomNumberGenerator.GetInt32(int.MaxValue));
        IChoices script = scripted
            ? ChoiceScript.Read(request.Choices ?? "", Console.In)
            : new ChoicePrompt();
        IBeatPrinter printer =
            request.Format == "jsonl"
                ? new BeatJson(Console.Out)
                : new BeatText(story.Package, renderer, listChoices: scripted);
        return new Playing(player, printer, renderer, draws).Run(request.Episode, chance, script);
    }

    private static LocaleRenderer? Locale(StoryPackage package, string? wish)
    {
        var locales = new StoryLocales(package);
        return wish is null || locales.Has(wish)
            ? locales.Renderer(wish)
            : throw new UsageException(
                $"The story has no locale '{wish}'; it has {string.Join(", ", locales.Names)}. 'drama strings export' begins a translation."
            );
    }

    private sealed record Request(
        string? Episode,
        int? Seed,
        string? Choices,
        string? Draws,
        string Engine,
        string? Locale,
        ReleaseMarket? Market,
        string Format
    );
}
