using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Playback.Texts;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Releases;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories;
using InteractiveDrama.Stories.Assets;
using InteractiveDrama.Stories.Experiments;
using InteractiveDrama.Stories.Graph;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Hosting.Stories;

/// <summary>A story that viewers can play.</summary>
public sealed class PublishedStory
{
    private readonly Dictionary<string, string> endings;
    private readonly bool hasOwnPlayer;
    private readonly Dictionary<(ExperimentKind Kind, string At), Experiment> experiments;

    /// <summary>Publishes a compiled story.</summary>
    /// <param name="id">The id viewers start it with: lower-case letters, digits, <c>-</c> and <c>_</c>.</param>
    /// <param name="package">The compiled story.</param>
    /// <param name="player">What plays it; a <see cref="StoryPlayer"/> on our engine when null.</param>
    public PublishedStory(string id, StoryPackage package, IStoryPlayer? player = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(package);
        Id = id;
        Package = package;
        hasOwnPlayer = player is not null;
        Player = player ?? new StoryPlayer(package);
        Cast = package.Settings.Cast.ToImmutableDictionary(
            member => member.Key,
            StringComparer.Ordinal
        );
        Places = package.Settings.Places.ToImmutableDictionary(
            place => place.Key,
            StringComparer.Ordinal
        );
        Names = Cast
            .Values.Select(member => KeyValuePair.Create(member.Key, member.Name))
            .Concat(Places.Values.Select(place => KeyValuePair.Create(place.Key, place.Name)))
            .DistinctBy(name => name.Key, StringComparer.Ordinal)
            .ToImmutableDictionary(StringComparer.Ordinal);
        Look = StoryLook.Of(package);
        Needs = new BeatNeeds(id, Look);
        Sounds = StorySounds.Of(package.Parts.Files);
        Locales = new StoryLocales(package);
        HasGatedEpisodes = package.Episodes.Any(episode => episode.Gate is not null);
        experiments = package.Settings.Experiments.ToDictionary(one => (one.Kind, one.At));
        endings = package
            .Graph.Nodes.Where(node => node.Kind == GraphNodeKind.Ending)
            .DistinctBy(node => node.Id, StringComparer.Ordinal)
            .ToDictionary(node => node.Id, node => node.Title, StringComparer.Ordinal);
    }

    /// <summary>The id viewers start it with.</summary>
    public string Id { get; }

    /// <summary>The compiled story.</summary>
    public StoryPackage Package { get; }

    /// <summary>The release that this is; null for a story that is served without one.</summary>
    public Release? Release { get; init; }

    /// <summary>What plays it.</summary>
    public IStoryPlayer Player { get; }

    /// <summary>The languages it can be read in.</summary>
    public StoryLocales Locales { get; }

    /// <summary>The cast by key.</summary>
    public ImmutableDictionary<string, CastMember> Cast { get; }

    /// <summary>The places by key.</summary>
    public ImmutableDictionary<string, Place> Places { get; }

    /// <summary>What its shots share.</summary>
    public StoryLook Look { get; }

    /// <summary>The names viewers read, by key of the cast and of the places.</summary>
    public ImmutableDictionary<string, string> Names { get; }

    /// <summary>What its shots and lines need.</summary>
    internal BeatNeeds Needs { get; }

    /// <summary>Its music, ambiences and effects by name.</summary>
    internal ImmutableSortedDictionary<string, StoryFile> Sounds { get; }

    /// <summary>The experiment that varies something; null when none does.</summary>
    /// <param name="kind">What is varied.</param>
    /// <param name="at">The choice's id, or the beat's; null for none.</param>
    internal Experiment? ExperimentAt(ExperimentKind kind, string? at) =>
        at is null ? null : experiments.GetValueOrDefault((kind, at));

    /// <summary>True when an episode stands behind a gate.</summary>
    internal bool HasGatedEpisodes { get; }

    /// <summary>The story on a budget for its steps; one that came with a player of its own keeps that player's.</summary>
    internal PublishedStory Within(StepBudget budget) =>
        hasOwnPlayer || budget == StepBudget.Default
            ? this
            : new PublishedStory(
                Id,
                Package,
                new StoryPlayer(Package, new StoryEngine(Package, budget))
            )
            {
                Release = Release,
            };

    /// <summary>The card of a cast member; null when there is none.</summary>
    public CastMember? Member(string key) => Cast.GetValueOrDefault(key);

    /// <summary>An ending's name in words.</summary>
    public string EndingTitle(string ending) =>
        endings.TryGetValue(ending, out var title) ? title : Words.Title(ending);

    /// <summary>An episode as clients see it; null when the story has none of that id.</summary>
    /// <param name="id">The episode's id.</param>
    /// <param name="renderer">The language; null for the story's own.</param>
    public EpisodeView? Episode(string? id, LocaleRenderer? renderer = null) =>
        id is not null && Package.Episode(id) is { } episode
            ? new EpisodeView
            {
                Id = episode.Id,
                Number = episode.Number,
                Title = renderer?.Name(NameIds.Episode(episode.Id), episode.Title) ?? episode.Title,
                Gate = episode.Gate,
            }
            : null;

    /// <summary>Whether a session's snapshot is one that this story can go on from.</summary>
    public bool Reads(Snapshot snapshot)
    {
        try
        {
            Player.Restore(snapshot);
            return true;
        }
        catch (InvalidSnapshotException)
        {
            return false;
        }
    }

    /// <summary>The first shot of the story; null when it has none at its beginning, and when that stands behind a gate.</summary>
    public BeatShot? FirstShot()
    {
        // The seed only decides what the script leaves to chance; the opening picture is the same for all.
        var beat = Player.Start(null, 0).Beat;
        return beat.Shots is [var first, ..] && !IsGated(beat) ? first : null;
    }

    private bool IsGated(Beat beat) =>
        HasGatedEpisodes
        && beat.EpisodeChanges.Select(change => change.Next)
            .Append(beat.Episode)
            .Any(id => id is not null && Package.Episode(id)?.Gate is not null);
}
