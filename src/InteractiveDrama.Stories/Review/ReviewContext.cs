using System.Collections.Immutable;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Graph;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Stories.Review;

/// <summary>What a rule may look at: a story that compiled, in every form it has.</summary>
/// <param name="Project">The project: its settings, and where they stand.</param>
/// <param name="Sources">The scripts by file, the main one first, as written and as ink got them.</param>
/// <param name="Parsed">ink's parsed story: what the writer wrote, with its places.</param>
/// <param name="Runtime">ink's compiled story.</param>
/// <param name="Content">The compiled story's texts and choice points with their paths and places.</param>
/// <param name="Sites">The lines and choices with their ids and tags.</param>
/// <param name="Decisions">The decisions and what their choices say.</param>
/// <param name="Episodes">The episodes, in script order.</param>
/// <param name="Graph">The static graph.</param>
internal sealed record ReviewContext(
    StoryProject Project,
    IReadOnlyDictionary<string, ScriptSource> Sources,
    Ink.Parsed.Story Parsed,
    Ink.Runtime.Story Runtime,
    ContentIndex Content,
    ImmutableArray<ContentSite> Sites,
    DecisionIndex Decisions,
    ImmutableArray<Episode> Episodes,
    StoryGraph Graph
)
{
    /// <summary>What <c>drama.yaml</c> says.</summary>
    public StorySettings Settings => Project.Settings;

    /// <summary>A finding at a line; without a column, at the line's first character that is no blank.</summary>
    public Diagnostic Finding(
        string code,
        Severity severity,
        string message,
        string help,
        string file,
        int line,
        int? column = null
    ) =>
        new(
            code,
            severity,
            message,
            file,
            line,
            column ?? Sources.GetValueOrDefault(file)?.FirstColumn(line) ?? 1,
            help
        );
}
