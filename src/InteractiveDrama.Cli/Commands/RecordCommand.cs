using System.CommandLine;
using System.Security.Cryptography;
using InteractiveDrama.Cli.Play;
using InteractiveDrama.Cli.Testing;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Recordings;
using InteractiveDrama.Playback.Steps;
using Spectre.Console;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama record STORY</c>: plays a story and keeps the walk as a test.</summary>
internal static class RecordCommand
{
    private const int LongestName = 60;

    public static Command Create()
    {
        var story = Arguments.Story();
        var episode = Arguments.Episode();
        var seed = new Option<int?>("--seed")
        {
            Description =
                "Seed of the story's chance, 0 to 2147483647; scripted recording takes 0 unless told.",
        };
        var choices = new Option<string?>("--choices")
        {
            Description =
                "Record by itself: indices from 0, separated by commas, one for each decision; '-' reads them from standard input.",
        };
        var draws = new Option<string?>("--draws")
        {
            Description =
                "What the story draws, in order: whole numbers, separated by commas; then the seed decides.",
        };
        var name = new Option<string?>("--name")
        {
            Description = "What the walk is called; after its ending unless told.",
        };
        var output = Arguments.Output();
        output.Description =
            "Write the walk to this file, in place of walks/ in the story's folder.";
        var note = new Option<string?>("--note")
        {
            Description = "A word on what the walk is for, kept in it.",
        };
        var replace = new Option<bool>("--replace")
        {
            Description = "Write over a walk of that name.",
        };
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "record",
            "Play a story and keep the walk: 'drama test' plays it again and says what changed.\n\nExample: drama record stories/the-lamp --choices 0 --name called-out"
        )
        {
            story,
            episode,
            seed,
            choices,
            draws,
            name,
            output,
            note,
            replace,
            format,
        };
        command.SetAction(parsed =>
            Run(
                new Request(
                    parsed.GetValue(story)!,
                    parsed.GetValue(episode),
                    parsed.GetValue(seed),
                    parsed.GetValue(choices),
                    parsed.GetValue(draws),
                    parsed.GetValue(name),
                    parsed.GetValue(output),
                    parsed.GetValue(note),
                    parsed.GetValue(replace),
                    parsed.GetValue(format)!
                )
            )
        );
        return command;
    }

    private static int Run(Request request)
    {
        Refuse(request);
        var draws = request.Draws is null ? null : DrawScript.Read(request.Draws);
        if (LoadedStory.Load(request.Story) is not { } story)
            return ExitCodes.Failed;
        var scripted = request.Choices is not null || request.Format == "json";
        IChoices script = scripted
            ? ChoiceScript.Read(request.Choices ?? "", Console.In)
            : new ChoicePrompt();
        var printer = scripted
            ? null
            : new BeatText(story.Package, renderer: null, listChoices: false);
        var turn = 0;
        var walk = WalkRecorder.Record(
            new StoryPlayer(story.Package),
            request.Episode,
            request.Seed ?? (scripted ? 0 : RandomNumberGenerator.GetInt32(int.MaxValue)),
            draws,
            move =>
            {
                if (draws?.Problem is { } problem)
                    throw new UsageException(problem);
                printer?.Print(turn++, move.Beat);
                return move.Beat.Choices.IsEmpty ? null : script.Next(move.Beat);
            }
        ) with
        {
            Notes = request.Note is { } note ? [.. note.ReplaceLineEndings("\n").Split('\n')] : [],
        };
        return Keep(request, walk);
    }

    private static int Keep(Request request, RecordedWalk walk)
    {
        var folder = new WalkFolder(request.Story);
        var written = WalkForm.Write(walk);
        var file =
            request.Output
            ?? (request.Name is { } name ? folder.FileOf(name) : Free(folder, walk, written));
        if (!request.Replace && File.Exists(file) && File.ReadAllText(file) != written)
            throw new UsageException(
                $"'{file}' is there already: give another --name, or --replace to write over it."
            );
        WalkFolder.Write(file, walk);
        var last = walk.Turns[^1];
        var choices = walk.Turns.Length - 1;
        if (request.Format == "json")
            Console.WriteLine(
                CliJson.Page(
                    new
                    {
                        walk = Path.GetFileNameWithoutExtension(file),
                        file,
                        choices,
                        beat = last.Beat,
                        ending = last.Ending,
                    }
                )
            );
        else
            AnsiConsole.MarkupLineInterpolated(
                $"Recorded {file}: {choices} {(choices == 1 ? "choice" : "choices")}, to {Stop(last)}."
            );
        return ExitCodes.Fine;
    }

    // The ending's name; with a number where another walk has it.
    private static string Free(WalkFolder folder, RecordedWalk walk, string written)
    {
        var last = walk.Turns[^1];
        var name = string.Concat(
            (last.Ending ?? last.Beat)
                .Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '-')
                .Take(LongestName)
        );
        for (var number = 1; ; number++)
        {
            var file = folder.FileOf(number == 1 ? name : $"{name}-{number}");
            if (!File.Exists(file) || File.ReadAllText(file) == written)
                return file;
        }
    }

    private static string Stop(RecordedTurn turn) =>
        turn.Stop switch
        {
            BeatStop.Ending => $"the ending '{turn.Ending}'",
            BeatStop.DeadEnd => $"a dead end, '{turn.Beat}'",
            BeatStop.Failed => $"an error: {string.Join(" ", turn.Errors)}",
            _ => $"the decision '{turn.Beat}'",
        };

    private static void Refuse(Request request)
    {
        if (request.Seed < 0)
            throw new UsageException(
                $"The seed {request.Seed} is below 0; give one from 0 to 2147483647."
            );
        if (request is { Name: not null, Output: not null })
            throw new UsageException("--name and --output both say where: give one of them.");
        if (
            request.Name is { } name
            && (
                name.Length is 0 or > 100
                || !name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ' ')
                || name[0] == '.'
                || name.Trim(' ').Length < name.Length
            )
        )
            throw new UsageException(
                $"'{name}' is no name for a walk: use letters, digits, '-' and '_', such as 'called-out'."
            );
    }

    private sealed record Request(
        string Story,
        string? Episode,
        int? Seed,
        string? Choices,
        string? Draws,
        string? Name,
        string? Output,
        string? Note,
        bool Replace,
        string Format
    );
}
