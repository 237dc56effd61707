using System.Collections.Immutable;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Stories.Ids;

/// <summary>The scripts of a story as far as ids go.</summary>
/// <param name="Sources">The scripts by name.</param>
/// <param name="Sites">Their lines and choices, in script order.</param>
/// <param name="Program">ink's compiled story, JSON.</param>
/// <param name="Errors">Why there are none.</param>
/// <param name="Texts">What its lines and choices read, by the ids that were given.</param>
internal sealed record IdScript(
    IReadOnlyDictionary<string, ScriptSource> Sources,
    ImmutableArray<SourceSite> Sites,
    string Program,
    ImmutableArray<Diagnostic> Errors,
    Func<IdLock, TextsPart> Texts
)
{
    /// <summary>Compiles a project's scripts; to be called on a <see cref="DeepStack"/>.</summary>
    public static IdScript Compile(
        StoryProject project,
        IReadOnlyDictionary<string, string>? drafts = null
    )
    {
        var (sources, ink) = CompiledScripts.Of(project, drafts);
        ImmutableArray<Diagnostic> errors =
        [
            .. sources.Problems.Concat(ink.Diagnostics).Where(d => d.Severity == Severity.Error),
        ];
        if (!errors.IsEmpty || ink is not { Runtime: { } runtime, Parsed: { } parsed })
            return new IdScript(sources.Sources, [], "", errors, _ => TextsPart.Empty);
        var content = ContentIndex.Of(runtime, parsed);
        var sites = SourceSites.Find(content, parsed, sources.Sources);
        return new IdScript(
            sources.Sources,
            sites,
            runtime.ToJson(),
            errors,
            given =>
                TextUnits
                    .Build(parsed, content, SiteBuilder.Build(sites), project.Settings, [], given)
                    .Texts
        );
    }

    /// <summary>The first line or choice that another form of the scripts reads differently, or whose id did not come back.</summary>
    /// <param name="other">The other form.</param>
    /// <param name="ids">The ids it was given.</param>
    /// <returns>Null when ink's program is the same and every id stands where it should.</returns>
    public SourceSite? FirstDifference(IdScript other, IReadOnlyDictionary<SourceSite, string> ids)
    {
        var same = other.Program == Program && other.Sites.Length == Sites.Length;
        for (var i = 0; i < Math.Min(Sites.Length, other.Sites.Length); i++)
        {
            var (here, there) = (Sites[i], other.Sites[i]);
            if (
                (here.File, here.Line, here.IsChoice) != (there.File, there.Line, there.IsChoice)
                || !here.Paths.SequenceEqual(there.Paths, StringComparer.Ordinal)
                || there.WrittenId != ids.GetValueOrDefault(here)
            )
                return here;
        }

        return same ? null : Sites[^1];
    }
}
