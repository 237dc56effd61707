using InteractiveDrama.Stories.Ids;

namespace InteractiveDrama.Stories.Projects;

/// <summary>The project that a new story begins as: it passes <c>check</c> and plays.</summary>
public static class ProjectTemplate
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

    /// <summary>Makes the project.</summary>
    /// <param name="folder">The folder to make; its name becomes the story's.</param>
    /// <exception cref="StoryFileException">The name is none for a story, or something is there already.</exception>
    public static void Make(string folder)
    {
        var full = string.IsNullOrWhiteSpace(folder) ? "" : Path.GetFullPath(folder);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(full));
        if (
            name.Length == 0
            || !name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ' or '.')
            || name.Trim('.', ' ').Length == 0
        )
            throw new StoryFileException(
                $"'{folder}' is no name for a story: use letters, digits, '-' and '_', such as 'the-lamp'."
            );
        if (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any())
            throw new StoryFileException(
                $"The folder '{folder}' is not empty; choose another name."
            );
        if (File.Exists(full))
            throw new StoryFileException($"'{folder}' is a file already; choose another name.");
        Directory.CreateDirectory(full);
        File.WriteAllText(
            Path.Combine(full, ProjectLoader.SettingsFile),
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
    }
}
