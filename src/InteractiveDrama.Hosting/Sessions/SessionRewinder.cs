using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Migration;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>Takes viewers back to earlier turns, as far as the story lets them.</summary>
internal sealed class SessionRewinder(
    ISessionStore store,
    StoryCatalogue catalogue,
    SessionPaths paths,
    DeskClock clock,
    Replies replies
)
{
    /// <summary>Goes back to an earlier turn; the session is the caller's own meanwhile.</summary>
    public async Task<SessionReply> RewindAsync(
        LiveSession live,
        RewindRequest request,
        string commandId
    )
    {
        var turn = live.Standing!.Turn;
        if (request.Turn != turn && await store.FindReplyAsync(live.Id, commandId) is { } stored)
        {
            return await replies.AgainAsync(live, stored);
        }
        if (request.Turn != turn)
        {
            throw Faults.Stale(await replies.CurrentAsync(live));
        }
        var story =
            catalogue.Find(live.Record!.Story) ?? throw Faults.UnknownStory(live.Record.Story);
        var (target, beginning) = await AllowedAsync(live, story, request.ToTurn);
        var back = await FindAsync(live, story, target.Turn, beginning);
        return await clock.RewindAsync(live, back, commandId);
    }

    /// <summary>Finds the turn; refuses what the story or the session's way does not allow.</summary>
    private async Task<(TurnRecord Turn, EpisodeBeginning? Beginning)> AllowedAsync(
        LiveSession live,
        PublishedStory story,
        int toTurn
    )
    {
        var limit = new RewindLimit(
            story.Package.Settings.Rewind,
            live.Standing!.Turn,
            await store.ReadBeginningsAsync(live.Id)
        );
        var way = StandingTurn.Way(await store.ReadTurnsAsync(live.Id));
        var target = way.FirstOrDefault(one => one.Numbers.Contains(toTurn))?.Turn;
        return limit.Refusal(target, toTurn) is { } refusal
            ? throw Faults.NoRewind(refusal)
            : (target!, limit.Beginning(target!));
    }

    private async Task<Rewound> FindAsync(
        LiveSession live,
        PublishedStory story,
        int toTurn,
        EpisodeBeginning? beginning
    )
    {
        var position = beginning is null
            ? await store.FindTurnAsync(live.Id, toTurn)
            : new SessionPosition(toTurn, beginning.Beat, beginning.Snapshot);
        if (position is not null && story.Reads(position.Snapshot))
        {
            return new Rewound(story, toTurn, position.Beat, position.Snapshot, null);
        }
        var path = await paths.OfAsync(live.Record!, toTurn);
        var carried = StoryMigration.Carry(story.Player, path.Path with { HasEnded = false });
        if (carried is not { Beat: { } beat, Position: { } there })
        {
            throw Faults.Outdated();
        }
        if (beginning is not null)
        {
            beat = EpisodeBeginnings.Of(beat, beginning.Episode) ?? beat;
        }
        var move = new TurnMove(
            story.Package.Version,
            carried.Outcome,
            carried.Steps,
            carried.Draws
        );
        return new Rewound(story, toTurn, beat, story.Player.Save(there), move);
    }
}
