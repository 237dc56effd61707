using System.Collections.Immutable;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;
using InteractiveDrama.Stories.Graph;

namespace InteractiveDrama.Hosting.Trails;

/// <summary>What a viewer has seen of a story, what they took back included.</summary>
internal sealed class SeenSoFar
{
    private readonly HashSet<string> beats = new(StringComparer.Ordinal);
    private readonly HashSet<string> endings = new(StringComparer.Ordinal);
    private readonly HashSet<string> episodes = new(StringComparer.Ordinal);
    private readonly HashSet<(string Beat, string Choice)> ways = [];

    /// <summary>Adds a session.</summary>
    /// <param name="turns">All its turns, in order.</param>
    public void Add(ImmutableArray<TurnRecord> turns)
    {
        TurnRecord? before = null;
        foreach (var turn in turns)
        {
            beats.Add(turn.Beat);
            if (turn.Ending is { } ending)
            {
                endings.Add(ending);
            }
            if (turn.Episode is { } episode)
            {
                episodes.Add(episode);
            }
            // What the story took by itself was never offered.
            if (before is not null && turn is { Via: { } via, Mode: not ChoiceMode.Auto })
            {
                ways.Add((before.Beat, via));
            }
            before = turn;
        }
    }

    /// <summary>Adds episodes that a beat went through without stopping in them.</summary>
    public void Add(ImmutableArray<EpisodeBeginning> begun) =>
        episodes.UnionWith(begun.Select(one => one.Episode));

    public bool HasEpisode(string episode) => episodes.Contains(episode);

    public bool HasTaken(string beat, string choice) => ways.Contains((beat, choice));

    /// <summary>The numbers. What the story served now does not have any more is not counted.</summary>
    public SeenView Of(PublishedStory story)
    {
        var total = story
            .Package.Graph.Nodes.Where(node =>
                node.Kind is GraphNodeKind.Decision or GraphNodeKind.Ending
            )
            .Select(node => node.Id)
            .ToHashSet(StringComparer.Ordinal);
        return new SeenView
        {
            Beats = total.Count(beats.Contains),
            BeatsTotal = total.Count,
            Endings = story.Package.Endings.Count(endings.Contains),
            EndingsTotal = story.Package.Endings.Length,
        };
    }
}
