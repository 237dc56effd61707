using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>The scripts of a project, and what ink's compiler made of them.</summary>
/// <param name="Sources">The scripts as written and as ink got them.</param>
/// <param name="Ink">The compiler's run.</param>
internal sealed record CompiledScripts(ProjectSources Sources, InkCompilation Ink)
{
    // ink's parser recurses with the script's nesting, which is bounded here and given room.
    private const int MaxNesting = 200;

    /// <summary>Compiles a project's scripts; to be called on a <see cref="DeepStack"/>.</summary>
    /// <param name="project">The project.</param>
    /// <param name="drafts">Texts to take instead of what the files of these names hold.</param>
    /// <exception cref="PathOutsideProjectException">The main script, or a link on its path, lies outside.</exception>
    /// <exception cref="StoryFileException">The main script cannot be read.</exception>
    public static CompiledScripts Of(
        StoryProject project,
        IReadOnlyDictionary<string, string>? drafts = null
    )
    {
        var main = project.Settings.Script;
        var sources = new ProjectSources(project.Files, main, drafts);
        var ink = InkCompilation.Run(sources, main, MaxNesting);
        if (ink.MisreadChoices(sources) is { } choices)
        {
            sources.SetChoiceLines(choices);
            ink = InkCompilation.Run(sources, main, MaxNesting);
        }

        return new CompiledScripts(sources, ink);
    }
}
