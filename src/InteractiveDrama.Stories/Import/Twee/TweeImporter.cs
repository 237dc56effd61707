using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Import.Twee.Writing;

namespace InteractiveDrama.Stories.Import.Twee;

/// <summary>
/// Makes a project of a Twine story in Twee 3 notation. Text, links, variables and conditions become ink; what has no
/// equivalent stays at its place as a TODO with its source, and is told of.
/// </summary>
public static class TweeImporter
{
    /// <summary>The most characters of a file, 16 million.</summary>
    public const int MostCharacters = 16 * 1024 * 1024;

    /// <summary>Imports a story. Pure: it writes no file.</summary>
    /// <param name="text">The Twee file's text.</param>
    /// <param name="file">Its name, for findings and for a story without a title.</param>
    /// <param name="hint">The story format; null to go by what the file says, or to guess.</param>
    public static TweeImport Import(string text, string file, TweeFormat? hint = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var findings = new ImportFindings(file);
        var name = Words.Title(Path.GetFileNameWithoutExtension(file));
        if (text.Length > MostCharacters)
        {
            findings.Add(
                Codes.TweeTooMuch,
                Severity.Error,
                null,
                "The file has more than 16 million characters, too many for a story.",
                "Take pictures and sound out of the Twee file."
            );
            return new TweeImport(name, hint ?? TweeFormat.Other, 0, [], findings.All);
        }

        var story = TweeReader.Read(text, hint, findings);
        var title = story.Title ?? (name.Length > 0 ? name : "Imported");
        if (findings.HasErrors)
            return new TweeImport(title, story.Format, 0, [], findings.All);
        var writer = new StoryWriter(story, title, file, findings);
        var files = writer.Write();
        return new TweeImport(title, story.Format, writer.Passages, files, findings.All);
    }
}
