using System.Collections.Immutable;
using InteractiveDrama.Stories.Assets;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Experiments;
using InteractiveDrama.Stories.Graph;
using InteractiveDrama.Stories.Ids;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Review;
using InteractiveDrama.Stories.Review.Flow;
using InteractiveDrama.Stories.Texts;
using InteractiveDrama.Stories.Translation;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>Compiles a project: its scripts with ink's own compiler, its tags by the dialect's rules.</summary>
public static class StoryCompiler
{
    /// <summary>Loads and compiles what a story argument names.</summary>
    /// <param name="argument">A project folder or an <c>.ink</c> file.</param>
    /// <exception cref="StoryNotFoundException">The argument names no story.</exception>
    public static CompilationResult Compile(string argument)
    {
        var (project, diagnostics) = ProjectLoader.Load(argument);
        return Compile(project, diagnostics);
    }

    /// <summary>Compiles a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="found">What is already to say of it.</param>
    public static CompilationResult Compile(
        StoryProject project,
        ImmutableArray<Diagnostic> found = default
    )
    {
        ArgumentNullException.ThrowIfNull(project);
        return DeepStack.Run(() => OnThisStack(project, found.IsDefault ? [] : found));
    }

    private static CompilationResult OnThisStack(
        StoryProject project,
        ImmutableArray<Diagnostic> found
    )
    {
        var diagnostics = found.ToBuilder();
        var package = Build(project, diagnostics);
        var sorted = project
            .Settings.Diagnostics.Apply(diagnostics.Distinct())
            .OrderBy(d => d.File, StringComparer.Ordinal)
            .ThenBy(d => d.Line)
            .ThenBy(d => d.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ToImmutableArray();
        return new CompilationResult(
            project.Name,
            sorted.Any(d => d.Severity == Severity.Error) ? null : package,
            sorted
        );
    }

    private static StoryPackage? Build(
        StoryProject project,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        var main = project.Settings.Script;
        CompiledScripts scripts;
        try
        {
            scripts = CompiledScripts.Of(project);
        }
        catch (Exception e) when (e is PathOutsideProjectException or StoryFileException)
        {
            var setting = File.Exists(Path.Combine(project.Files.Root, ProjectLoader.SettingsFile));
            diagnostics.Add(
                new Diagnostic(
                    Codes.UnreadableScript,
                    Severity.Error,
                    e.Message,
                    setting ? ProjectLoader.SettingsFile : main,
                    null,
                    null,
                    "Check 'script:' in drama.yaml."
                )
            );
            return null;
        }

        var (sources, ink) = scripts;
        diagnostics.AddRange(sources.Problems);
        diagnostics.AddRange(ink.Diagnostics);
        var files = StoryFiles.Of(project);
        diagnostics.AddRange(files.Findings);
        var tags = new TagReview(
            project.Settings,
            StorySounds.Of(files.Files),
            sources.Sources.Values
        );
        diagnostics.AddRange(tags.Findings);
        if (ink.Runtime is not { } runtime || ink.Parsed is not { } parsed)
            return null;
        diagnostics.AddRange(ReferenceCycles.Find(parsed, sources.Sources));
        if (diagnostics.Any(d => d.Severity == Severity.Error))
            return null;

        var content = ContentIndex.Of(runtime, parsed);
        var written = SourceSites.Find(content, parsed, sources.Sources);
        diagnostics.AddRange(SiteBuilder.Findings(written));
        diagnostics.AddRange(IdFindings.Find(project.Files, written));
        var sites = SiteBuilder.Build(written);
        var decisions = DecisionBuilder.Build(parsed, content, sources.Sources);
        diagnostics.AddRange(decisions.Findings);
        var episodes = EpisodeBuilder.Build(parsed, sources.Sources);
        diagnostics.AddRange(episodes.Findings);
        var graph = GraphBuilder.Build(
            runtime,
            content,
            sites,
            decisions,
            Detours.Of(project.Settings.Experiments, sites)
        );
        diagnostics.AddRange(
            StoryReview.Find(
                new ReviewContext(
                    project,
                    sources.Sources,
                    parsed,
                    runtime,
                    content,
                    sites,
                    decisions,
                    episodes.Episodes,
                    graph
                )
            )
        );
        LooseEnds.Withdraw(diagnostics);
        var texts = TextUnits.Build(
            parsed,
            content,
            sites,
            project.Settings,
            episodes.Episodes,
            IdLock.ReadOrEmpty(project.Files)
        );
        diagnostics.AddRange(texts.Findings);
        var locales = LocaleReview.Load(project, texts.Texts);
        diagnostics.AddRange(locales.Findings);
        var scene = new ScenePart(
            content.Flows,
            episodes.Episodes,
            decisions.Decisions,
            [.. graph.Nodes.Where(n => n.Kind == GraphNodeKind.Ending).Select(n => n.Id)],
            DefaultTags(runtime),
            [.. project.Settings.Cast.Select(c => new CastName(c.Key, c.Name))],
            tags.HasShots
        );
        var shots = new ShotsPart(
            tags.ShotValues.ToImmutableSortedDictionary(
                v => v,
                v => ShotGrammar.Parse(v, project.Settings.Cast).Direction,
                StringComparer.Ordinal
            )
        );
        return new StoryPackage(
            new StoryParts(
                runtime.ToJson(),
                new IdsPart(sites, DrawSources.Build(content, sites, sources.Sources)),
                shots,
                scene,
                project.Settings,
                graph,
                content.Map
            )
            {
                Texts = texts.Texts,
                Locales = locales.Locales,
                Files = files.Files,
            }
        );
    }

    // Tags at the top that are computed are the first line's; ink refuses to read them beforehand.
    private static ImmutableArray<string> DefaultTags(Ink.Runtime.Story runtime)
    {
        try
        {
            return [.. runtime.globalTags ?? []];
        }
        catch (Ink.Runtime.StoryException)
        {
            return [];
        }
    }
}
