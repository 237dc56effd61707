using System.CommandLine;
using InteractiveDrama.Stories;
using InteractiveDrama.Stories.Ids;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama new NAME</c>: a project that passes <c>check</c> and plays.</summary>
internal static class NewCommand
{
    private const string Script = """
        -> arrival

        === arrival ===
        # episode: 1 The Door
        # place: hall, night
        # shot: wide, slow push-in, 4s; a lamp burns in an empty hall
        The lamp was off when you left.
        # shot: close-up of ada, eye level, 4s
        Ada (afraid): Somebody has been here.
        # beat: the_lamp
        * [Call out] # timed: 8s
            Ada (determined): Whoever you are, I know this house better.
            # shot: insert, 3s; a second cup on the table, still warm
            Nobody answers. The cup on the table is warm.
            # ending: warm_cup
            -> END
        * [Leave at once] # default
            # shot: medium of ada, pull-back, 4s; she closes the door behind her
            She closes the door as softly as it was opened.
            # ending: closed_door
            -> END
        """;

    public static Command Create()
    {
        var name = new Argument<string>("NAME")
        {
            Description = "The folder to make; its name becomes the story's.",
        };
        var command = new Command(
            "new",
            "Make a story project that plays at once.\n\nExample: drama new the-lamp"
        )
        {
            name,
        };
        command.SetAction(parsed => Run(parsed.GetValue(name)!));
        return command;
    }

    private static int Run(string folder)
    {
        var full = string.IsNullOrWhiteSpace(folder) ? "" : Path.GetFullPath(folder);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(full));
        if (
            name.Length == 0
            || !name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ' or '.')
            || name.Trim('.', ' ').Length == 0
        )
            throw new UsageException(
                $"'{folder}' is no name for a story: use letters, digits, '-' and '_', such as 'the-lamp'."
            );
        if (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any())
            throw new UsageException($"The folder '{folder}' is not empty; choose another name.");
        if (File.Exists(full))
            throw new UsageException($"'{folder}' is a file already; choose another name.");
        Directory.CreateDirectory(full);
        File.WriteAllText(
            Path.Combine(full, "drama.yaml"),
            $$"""
            title: "{{Words.Title(name)}}"
            script: main.ink
            language: en
            aspect: "9:16"
            cast:
              ada: { name: Ada, look: "short grey hair, green cardigan, sixty years old" }
            places:
              hall: { name: The hall, look: "narrow hall, wooden floor, one lamp" }

            """.ReplaceLineEndings("\n")
        );
        File.WriteAllText(Path.Combine(full, "main.ink"), Script.ReplaceLineEndings("\n") + "\n");
        var (project, _) = ProjectLoader.Load(full);
        FileChanges.Write(project.Files, StoryIds.Plan(project).Changes);
        Console.Error.WriteLine(
            $"Made '{folder}'. Next: drama check {folder}, drama play {folder}, drama serve {folder}"
        );
        Console.WriteLine(folder);
        return ExitCodes.Fine;
    }
}
