using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>Gives ink the scripts of a project, with what it must not see cut out, and remembers what was cut.</summary>
/// <param name="files">The project's files.</param>
/// <param name="main">The main script.</param>
/// <param name="drafts">Texts to take instead of what the files of these names hold.</param>
internal sealed class ProjectSources(
    ProjectFiles files,
    string main,
    IReadOnlyDictionary<string, string>? drafts = null
) : Ink.IFileHandler
{
    private const int MaxFiles = 1000;
    private readonly Dictionary<string, ScriptSource> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlySet<int>> choiceLines = new(
        StringComparer.Ordinal
    );

    public IReadOnlyDictionary<string, ScriptSource> Sources => sources;

    public List<Diagnostic> Problems { get; } = [];

    /// <summary>Corrects what is taken for choices, by what ink's parser found; the scripts are then read again.</summary>
    public void SetChoiceLines(ILookup<string, int> found)
    {
        foreach (var file in sources.Keys)
            choiceLines[file] = found[file].ToHashSet();
        sources.Clear();
        Problems.Clear();
    }

    public ScriptSource Load(string relative)
    {
        if (!sources.TryGetValue(relative, out var source))
        {
            source = TagScanner.Scan(
                relative,
                drafts?.GetValueOrDefault(relative) ?? files.ReadText(relative),
                choiceLines.GetValueOrDefault(relative)
            );
            sources[relative] = source;
        }

        return source;
    }

    /// <summary>ink asks where an INCLUDE leads: from the main script's folder, to a path relative to the project.</summary>
    public string ResolveInkFilename(string includeName)
    {
        var name = includeName.Replace('\\', '/').Trim();
        var folder = main.LastIndexOf('/') is >= 0 and var slash ? main[..(slash + 1)] : "";
        try
        {
            return files.Relative(files.Resolve(folder + name));
        }
        catch (PathOutsideProjectException)
        {
            return name;
        }
    }

    public string LoadInkFileContents(string fullFilename)
    {
        try
        {
            if (sources.Count >= MaxFiles)
                throw new StoryFileException($"The story has more than {MaxFiles} scripts.");
            files.Resolve(fullFilename);
            return Load(fullFilename).ForInk;
        }
        catch (Exception e) when (e is PathOutsideProjectException or StoryFileException)
        {
            Problems.Add(
                new Diagnostic(
                    Codes.UnreadableScript,
                    Severity.Error,
                    e.Message,
                    fullFilename,
                    null,
                    null,
                    "Check the INCLUDE that names it."
                )
            );
            return "";
        }
    }
}
