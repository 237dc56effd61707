using System.Collections.Frozen;
using System.Collections.Immutable;
using InteractiveDrama.Stories.Experiments;
using InteractiveDrama.Stories.Graph;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Stories.Packages;

/// <summary>A compiled story: what plays, and nothing of where it was written.</summary>
public sealed class StoryPackage
{
    private readonly FrozenDictionary<string, ContentSite> sites;
    private readonly FrozenDictionary<string, ContentSite> choices;
    private readonly FrozenDictionary<string, Decision> decisionOfChoice;
    private readonly FrozenDictionary<string, Episode> episodes;
    private readonly Lazy<TextIndex> texts;

    /// <summary>Puts a story together from its parts.</summary>
    /// <param name="parts">The parts.</param>
    public StoryPackage(StoryParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Parts = parts;
        Version = PackageVersion.Of(parts);
        sites = parts
            .Ids.Sites.SelectMany(s => s.Paths.Select(p => (p, s)))
            .ToFrozenDictionary(e => e.p, e => e.s, StringComparer.Ordinal);
        choices = parts
            .Ids.Sites.Where(s => s.IsChoice)
            .ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
        decisionOfChoice = parts
            .Scene.Decisions.SelectMany(d => d.Choices.Select(c => (c, d)))
            .ToFrozenDictionary(e => e.c, e => e.d, StringComparer.Ordinal);
        episodes = parts.Scene.Episodes.ToFrozenDictionary(e => e.Id, StringComparer.Ordinal);
        Flows = parts.Scene.Flows.ToFrozenSet(StringComparer.Ordinal);
        Detours = Detours.Of(parts.Settings.Experiments, parts.Ids.Sites);
        texts = new Lazy<TextIndex>(() => new TextIndex(parts.Texts));
    }

    /// <summary>The parts, as they are stored.</summary>
    public StoryParts Parts { get; }

    /// <summary>The version: the first 32 hex digits of a SHA-256 over the parts that play.</summary>
    public string Version { get; }

    /// <summary>ink's compiled story, JSON.</summary>
    public string Program => Parts.Program;

    /// <summary>Its texts, by id and by where they are written.</summary>
    public TextIndex Texts => texts.Value;

    /// <summary>The settings.</summary>
    public StorySettings Settings => Parts.Settings;

    /// <summary>Title, languages, cast and places.</summary>
    public string Title => Parts.Settings.Title;

    /// <summary>The episodes, in script order.</summary>
    public ImmutableArray<Episode> Episodes => Parts.Scene.Episodes;

    /// <summary>The decisions, in script order.</summary>
    public ImmutableArray<Decision> Decisions => Parts.Scene.Decisions;

    /// <summary>Ids of the endings the compiler found.</summary>
    public ImmutableArray<string> Endings => Parts.Scene.Endings;

    /// <summary>Where its experiments let choices lead.</summary>
    public Detours Detours { get; }

    /// <summary>The static graph.</summary>
    public StoryGraph Graph => Parts.Graph;

    /// <summary>True for a story of shots; false for one that reads as a page.</summary>
    public bool IsFilm => Parts.Scene.IsFilm;

    /// <summary>Names of the knots, and of the stitches as <c>knot.stitch</c>.</summary>
    public FrozenSet<string> Flows { get; }

    /// <summary>
    /// The story as viewers of a market get it. Version, ids, turns and draws are the same: only lines and shots that are not
    /// for the market are left out of its beats.
    /// </summary>
    /// <param name="market">The market; the one the story names when null.</param>
    public StoryPackage For(ReleaseMarket? market) =>
        market is null || market == Settings.Release.Market
            ? this
            : new StoryPackage(
                Parts with
                {
                    Settings = Settings with
                    {
                        Release = Settings.Release with { Market = market.Value },
                    },
                }
            );

    /// <summary>The line or choice that a content path belongs to.</summary>
    /// <param name="path">A path in ink's compiled story.</param>
    public ContentSite? Site(string path) => sites.GetValueOrDefault(path);

    /// <summary>The site of an offered choice.</summary>
    /// <param name="offered">The choice's id, with <c>~2</c>, <c>~3</c> when it was offered again.</param>
    public ContentSite? Choice(string offered)
    {
        ArgumentNullException.ThrowIfNull(offered);
        return choices.GetValueOrDefault(offered)
            ?? (
                offered.LastIndexOf('~') is > 0 and var again
                    ? choices.GetValueOrDefault(offered[..again])
                    : null
            );
    }

    /// <summary>The decision that a choice point belongs to.</summary>
    /// <param name="choicePath">The choice point's path.</param>
    public Decision? DecisionOf(string choicePath) =>
        decisionOfChoice.GetValueOrDefault(choicePath);

    /// <summary>The episode that begins at a knot.</summary>
    /// <param name="knot">The knot's name.</param>
    public Episode? Episode(string knot) => episodes.GetValueOrDefault(knot);

    /// <summary>The knot, or <c>knot.stitch</c>, of a content path; <c>start</c> for the root.</summary>
    /// <param name="path">A path in ink's compiled story.</param>
    public string FlowOf(string path) => FlowNames.Of(path, Flows);

    /// <summary>The id of the source line that draws at random at a content path.</summary>
    /// <param name="path">A path in ink's compiled story.</param>
    public string DrawSourceOf(string path) =>
        Parts.Ids.Draws.GetValueOrDefault(path) ?? "~" + path;

    /// <summary>File and line of a content path, or of the nearest content before it.</summary>
    /// <param name="path">A path in ink's compiled story.</param>
    public SourcePlace? PlaceOf(string path) => Parts.SourceMap.PlaceOf(path);
}
