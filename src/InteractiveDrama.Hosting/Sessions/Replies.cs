using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Views;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>Makes answers of where sessions stand.</summary>
internal sealed class Replies(BeatViews views, GateKeeper gates, TimeProvider time)
{
    /// <summary>Where a session stands, with what is left of the window.</summary>
    public async ValueTask<SessionReply> CurrentAsync(LiveSession live)
    {
        var standing = live.Standing!;
        var beat = await views.ViewAsync(
            live.Story!,
            live.Record!,
            standing.Beat(),
            Ahead(live.Story!, standing.Snapshot)
        );
        await gates.LearnAsync(live, beat);
        return Reply(live.Record!, standing.Turn, beat with { Window = Window(live) });
    }

    /// <summary>The answer that a command got before.</summary>
    public async ValueTask<SessionReply> AgainAsync(LiveSession live, StoredReply stored)
    {
        var reply = stored.Position is { } position
            ? await TurnAsync(live.Story!, live.Record!, position)
            : await CurrentAsync(live);
        return stored.Refused ? new SessionReply { Error = Faults.Moved(reply) } : reply;
    }

    /// <summary>A turn of a session as it was stored, its window untouched, and what was told of the ending told again.</summary>
    public async ValueTask<SessionReply> TurnAsync(
        PublishedStory story,
        SessionRecord session,
        SessionPosition position
    )
    {
        var ahead = Ahead(story, position.Snapshot);
        var reply = await TurnAsync(story, session, position.Turn, position.Beat, ahead);
        return reply.Beat is { Ending: { } ending } beat
            ? reply with
            {
                Beat = beat with { Ending = ending with { Share = position.Share } },
            }
            : reply;
    }

    /// <summary>A turn of a session, its window untouched.</summary>
    /// <param name="story">The version served.</param>
    /// <param name="session">The session.</param>
    /// <param name="turn">The turn's number.</param>
    /// <param name="beat">Its beat.</param>
    /// <param name="ahead">Where it goes on from, to look ahead; null not to.</param>
    public async ValueTask<SessionReply> TurnAsync(
        PublishedStory story,
        SessionRecord session,
        int turn,
        Beat beat,
        StoryPosition? ahead
    ) => Reply(session, turn, await views.ViewAsync(story, session, beat, ahead));

    /// <summary>The open decision's clock; null when there is none.</summary>
    public WindowView? Window(LiveSession live)
    {
        var standing = live.Standing!;
        return
            !standing.IsAuto
            && standing.Fallback is { } fallback
            && live.Clock!.Length is { } length
            ? BeatViews.Window(length, live.Clock.Remaining(time.GetUtcNow()), fallback)
            : null;
    }

    private static SessionReply Reply(SessionRecord session, int turn, BeatView beat) =>
        new()
        {
            Session = session.Id,
            Turn = turn,
            Beat = beat,
        };

    /// <summary>Nothing is foreseen from a snapshot of an older version, and nothing needs to be.</summary>
    private static StoryPosition? Ahead(PublishedStory story, Snapshot snapshot)
    {
        try
        {
            return story.Player.Restore(snapshot);
        }
        catch (InvalidSnapshotException)
        {
            return null;
        }
    }
}
