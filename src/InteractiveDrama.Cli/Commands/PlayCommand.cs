using System.CommandLine;
using System.Security.Cryptography;
using InteractiveDrama.Cli.Play;
using InteractiveDrama.Playback.Steps;

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
            format,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(story)!,
                parsed.GetValue(episode),
                parsed.GetValue(seed),
                parsed.GetValue(choices),
                parsed.GetValue(format)!
            )
        );
        return command;
    }

    private static int Run(
        string argument,
        string? episode,
        int? seed,
        string? choices,
        string format
    )
    {
        if (seed < 0)
            throw new UsageException($"The seed {seed} is below 0; give one from 0 to 2147483647.");
        if (LoadedStory.Load(argument) is not { } story)
            return ExitCodes.Failed;
        var player = new StoryPlayer(story.Package);
        var scripted = choices is not null || format == "jsonl";
        var chance = seed ?? (scripted ? 0 : RandomNumberGenerator.GetInt32(int.MaxValue));
        IChoices script = scripted
            ? ChoiceScript.Read(choices ?? "", Console.In)
            : new ChoicePrompt();
        IBeatPrinter printer =
            format == "jsonl"
                ? new BeatJson(Console.Out)
                : new BeatText(story.Package, listChoices: scripted);
        return new Playing(player, printer).Run(episode, chance, script);
    }
}
