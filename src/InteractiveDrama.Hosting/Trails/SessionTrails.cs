using System.Collections.Immutable;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Trails;

/// <summary>Tells viewers the way they have come, and how much there is beside it.</summary>
internal sealed class SessionTrails(
    ISessionStore store,
    StoryCatalogue catalogue,
    GateKeeper gates,
    TrailViews views
)
{
    /// <summary>How many decisions are told at most, the last ones.</summary>
    public const int MostDecisions = 100;

    /// <summary>How many sessions of a known viewer are looked into at most, the latest ones.</summary>
    private const int MostSessions = 20;

    /// <summary>The trail of a session; it is the caller's own meanwhile.</summary>
    public async Task<TrailReply> OfAsync(LiveSession live)
    {
        var record = live.Record!;
        var story = catalogue.Find(record.Story) ?? throw Faults.UnknownStory(record.Story);
        var turns = await store.ReadTurnsAsync(live.Id);
        var begun = await store.ReadBeginningsAsync(live.Id);
        var seen = await SeenAsync(record, turns, begun);
        var closed = await gates.ClosedEpisodesAsync(story, record);
        var limit = new RewindLimit(story.Package.Settings.Rewind, live.Standing!.Turn, begun);
        var way = StandingTurn.Way(turns);
        var decisions = new List<TrailDecisionView>();
        for (var i = Math.Max(0, way.Length - 1 - MostDecisions); i < way.Length - 1; i++)
        {
            // What stands in the place of a turn came by no choice: the one that led there is the turn's own.
            var led = turns[way[i + 1].Numbers[0]];
            var turn = way[i].Turn;
            if (
                led is { Via: not null, Mode: not null }
                && await store.FindTurnAsync(live.Id, turn.Turn) is { Beat: var beat }
            )
            {
                var canRewind = limit.Allows(turn) && !GateKeeper.LiesIn(beat, closed);
                decisions.Add(views.Decision(story, record, beat, turn.Turn, led, seen, canRewind));
            }
        }
        return new TrailReply
        {
            Session = live.Id,
            Turn = live.Standing.Turn,
            Decisions = decisions,
            Seen = seen.Of(story),
            Episodes = TrailViews.Episodes(
                story,
                record,
                live.Standing.Beat().Episode,
                seen,
                closed,
                [.. begun.Select(one => one.Episode)]
            ),
        };
    }

    private async Task<SeenSoFar> SeenAsync(
        SessionRecord session,
        ImmutableArray<TurnRecord> turns,
        ImmutableArray<EpisodeBeginning> begun
    )
    {
        var seen = new SeenSoFar();
        seen.Add(turns);
        seen.Add(begun);
        if (session.Viewer is not { } viewer)
        {
            return seen;
        }
        foreach (
            var other in await store.RecentAsync(
                session.Story,
                viewer,
                session.Simulated,
                MostSessions
            )
        )
        {
            if (other != session.Id)
            {
                seen.Add(await store.ReadTurnsAsync(other));
            }
        }
        return seen;
    }
}
