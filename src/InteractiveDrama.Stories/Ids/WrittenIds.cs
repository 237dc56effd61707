using System.Collections.Immutable;
using System.Text.RegularExpressions;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Stories.Ids;

/// <summary>
/// The ids that stand anywhere in a story's folder: in its scripts, in others beside them, in what is commented out.
/// Such an id is neither free nor gone.
/// </summary>
internal static partial class WrittenIds
{
    /// <summary>The ids in the scripts given, and in every other of the project's folder.</summary>
    /// <param name="files">The project's files.</param>
    /// <param name="scripts">The story's scripts.</param>
    public static ImmutableHashSet<string> In(ProjectFiles files, IEnumerable<string> scripts)
    {
        var beside = Directory.EnumerateFiles(files.Root, "*.ink").Select(files.Relative);
        return
        [
            .. scripts
                .Concat(beside)
                .Distinct(StringComparer.Ordinal)
                .SelectMany(f => Ids().Matches(Text(files, f)))
                .Select(m => m.Groups["id"].Value),
        ];
    }

    private static string Text(ProjectFiles files, string file)
    {
        try
        {
            return files.ReadText(file);
        }
        catch (Exception e) when (e is PathOutsideProjectException or StoryFileException)
        {
            // What is no script of the story need not be readable.
            return "";
        }
    }

    [GeneratedRegex(
        @"#[ \t]*id[ \t]*[:：][ \t]*(?<id>[\p{L}\p{N}_.-]+)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        5000
    )]
    private static partial Regex Ids();
}
