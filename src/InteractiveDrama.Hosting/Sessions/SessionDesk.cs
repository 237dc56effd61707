using System.Collections.Concurrent;
using InteractiveDrama.Hosting.Analytics.Intake;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Identity;
using InteractiveDrama.Hosting.Observability;
using InteractiveDrama.Hosting.Review;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.TakingBack;
using InteractiveDrama.Hosting.Trails;
using InteractiveDrama.Hosting.Views;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>Where every command on a session goes through, one at a time, each counted exactly once.</summary>
internal sealed class SessionDesk(
    ISessionStore store,
    StoryCatalogue catalogue,
    BeatViews views,
    SessionOpener opener,
    LiveSessions sessions,
    Connections connections,
    DeskClock clock,
    SessionMover mover,
    ChoiceTaker choices,
    SessionRewinder rewinder,
    SessionTrails trails,
    Replies replies,
    GateKeeper gates,
    IViewerPush push,
    ShotForeman foreman,
    ShotReports reports,
    ShowingCounts showings,
    PlayerEvents players,
    LikelyChoices likely,
    DramaTelemetry telemetry,
    TimeProvider time,
    ILogger<SessionDesk> log
)
{
    /// <summary>Opens a session, comes back to the one its viewer left off in, or gives the same answer to the same command again.</summary>
    public async Task<SessionReply> StartAsync(
        StartRequest request,
        string connection,
        string? viewer,
        ViewerAge age = default
    )
    {
        var commandId = Requests.Command(request.CommandId);
        RefuseAge(request.Story, age);
        if (await opener.LeftOffAsync(request, viewer) is { } left)
        {
            var resume = new ResumeRequest { Session = left, Locale = request.Locale };
            return await ResumeAsync(resume, connection, viewer, age);
        }
        var opened = await opener.OpenAsync(request, commandId, viewer);
        if (opened.Fresh)
        {
            telemetry.Started(request.Story);
        }
        else
        {
            telemetry.Repeated();
        }
        var session = opened.Reply.Session!;
        connections.Add(connection, session);
        using var usage = await sessions.UseAsync(session);
        await ClaimAsync(usage.Session, connection, opened.Fresh);
        if (await mover.FindAsync(usage.Session) is { } crossing)
        {
            await mover.MoveAndTellAsync(usage.Session, crossing);
        }
        return opened.Reply with { ResumeKey = opened.Key };
    }

    /// <summary>Takes a choice, or the time-out.</summary>
    public async Task<SessionReply> ChooseAsync(ChooseRequest request, string connection)
    {
        var commandId = Requests.Command(request.CommandId);
        var id = Requests.Session(request.Session);
        Requests.Turn(request.Turn);
        Requests.Optional(request.ChoiceId, "choiceId");
        Requests.NotNegative(request.ThinkMs, "thinkMs");
        using var usage = await sessions.UseAsync(id);
        var live = await OwnedAsync(usage.Session, connection);
        return await choices.ChooseAsync(live, request, commandId);
    }

    /// <summary>Goes back to an earlier turn.</summary>
    public async Task<SessionReply> RewindAsync(RewindRequest request, string connection)
    {
        var commandId = Requests.Command(request.CommandId);
        var id = Requests.Session(request.Session);
        Requests.Turn(request.Turn);
        Requests.Turn(request.ToTurn, "toTurn");
        using var usage = await sessions.UseAsync(id);
        var live = await OwnedAsync(usage.Session, connection);
        return await rewinder.RewindAsync(live, request, commandId);
    }

    /// <summary>Tells the way a viewer has come.</summary>
    public async Task<TrailReply> TrailAsync(TrailRequest request, string connection)
    {
        var id = Requests.Session(request.Session);
        using var usage = await sessions.UseAsync(id);
        return await trails.OfAsync(await OwnedAsync(usage.Session, connection));
    }

    /// <summary>Comes back to a session; the last connection wins.</summary>
    public async Task<SessionReply> ResumeAsync(
        ResumeRequest request,
        string connection,
        string? viewer,
        ViewerAge age = default
    )
    {
        var id = Requests.Session(request.Session);
        using var usage = await sessions.UseAsync(id);
        var live = usage.Session;
        var record = live.Record ?? (await store.FindAsync(id))?.Session;
        if (record is null || !record.Opens(viewer, request.ResumeKey))
        {
            throw Faults.UnknownSession();
        }
        RefuseAge(record.Story, age);
        var locale = Requests.Optional(request.Locale, "locale");
        connections.Add(connection, id);
        await ClaimAsync(live, connection, fresh: false);
        if (locale is not null && locale != live.Record!.Locale)
        {
            // What is read changes and nothing else: the story knows of no language.
            live.Record = live.Record with
            {
                Locale = locale,
            };
        }
        if (await mover.FindAsync(live) is { } crossing)
        {
            await mover.MoveAsync(live, crossing);
        }
        return await replies.CurrentAsync(live);
    }

    /// <summary>Hears what only the player sees.</summary>
    public async Task<ReportReply> ReportAsync(ReportRequest request, string connection)
    {
        var id = Requests.Session(request.Session);
        var events = Requests.Events(request);
        using var usage = await sessions.UseAsync(id);
        var live = await OwnedAsync(usage.Session, connection);
        if (await mover.FindAsync(live) is { } crossing)
        {
            await mover.MoveAndTellAsync(live, crossing);
        }
        await clock.HearAsync(live, events);
        await reports.TakeInAsync(live, events);
        players.TakeIn(live, request);
        var shown = events
            .Where(told =>
                told.Kind is PlayerEventKind.ShotShown && told.Turn == live.Standing!.Turn
            )
            .Select(told => told.Shot)
            .ToList();
        if (shown.Count > 0)
        {
            foreman.Saw(id, shown);
            await showings.SawAsync(live, shown);
        }
        return new ReportReply { Window = replies.Window(live), Likely = likely.Of(live) };
    }

    /// <summary>Carries every connected session of a story over to the version served now, and tells its viewer.</summary>
    /// <returns>For each: true when it goes on where it stood, false at an earlier beat, null when it stays as it is.</returns>
    public async Task<IReadOnlyCollection<bool?>> MoveConnectedAsync(string story)
    {
        var moves = new ConcurrentBag<bool?>();
        await Parallel.ForEachAsync(
            sessions.Ids,
            async (id, _) =>
            {
                using var usage = await sessions.UseAsync(id);
                if (
                    usage.Session is { Connection: not null, Record: { } record }
                    && record.Story == story
                )
                {
                    moves.Add(await MoveAsync(usage.Session));
                }
            }
        );
        return moves;
    }

    /// <summary>A connection is gone: what it still played waits for the next one.</summary>
    public async Task DisconnectedAsync(string connection)
    {
        foreach (var id in connections.Remove(connection))
        {
            using var usage = await sessions.UseAsync(id);
            if (usage.Session.Connection == connection)
            {
                // Before anything that can fail: whatever happens below, nobody is there any more.
                usage.Session.Connection = null;
                await clock.ParkAsync(usage.Session);
                await store.MarkLeftAsync(id, time.GetUtcNow());
            }
        }
    }

    /// <summary>Keeps a rated story from those who are too young for it; one that is not there is refused elsewhere.</summary>
    private void RefuseAge(string? story, ViewerAge age)
    {
        if (
            story is not null
            && catalogue.Find(story)?.Package.Settings.Release is { } release
            && age.IsRefused(release)
        )
        {
            throw Faults.AgeRestricted(release.Rating!);
        }
    }

    private async Task<bool?> MoveAsync(LiveSession live)
    {
        try
        {
            if (await mover.FindAsync(live) is { } crossing)
            {
                await mover.MoveAndTellAsync(live, crossing);
                return crossing.IsContinued;
            }
            if (
                catalogue.Find(live.Record!.Story) is not { } story
                || story.Package.Version != live.Record.Version
            )
            {
                return null;
            }
            // The same version with other titles, cards or places.
            live.Story = story;
            return true;
        }
        catch (Exception e) when (e is StoreUnavailableException or DramaFaultException)
        {
            // Its next command tries again.
            log.LogWarning(e, "Session {Session} was not carried over", live.Id);
            return null;
        }
    }

    private async Task ClaimAsync(LiveSession live, string connection, bool fresh)
    {
        if (live.Record is null)
        {
            var stored = await store.FindAsync(live.Id) ?? throw Faults.UnknownSession();
            var story =
                catalogue.Find(stored.Session.Story)
                ?? throw Faults.UnknownStory(stored.Session.Story);
            var beat = stored.Position.Beat;
            var view = await views.ViewAsync(story, stored.Session, beat, ahead: null);
            (live.Story, live.Record) = (story, stored.Session);
            live.Stand(stored.Position);
            live.Shots = BeatViews.ShotsLength(view);
            live.IsReadable = story.Reads(stored.Position.Snapshot);
            await gates.LearnAsync(live, view);
            clock.Restore(live, stored.Window, fresh);
        }
        else
        {
            clock.Return(live);
        }
        var before = live.Connection;
        live.Connection = connection;
        if (before is not null && before != connection)
        {
            await push.BeatReadyAsync(
                before,
                new SessionReply
                {
                    Session = live.Id,
                    Turn = live.Standing!.Turn,
                    Error = Faults.Replaced().Error,
                }
            );
        }
        foreman.Stands(live);
        await store.MarkSeenAsync(live.Id, time.GetUtcNow());
    }

    private async Task<LiveSession> OwnedAsync(LiveSession live, string connection)
    {
        if (live.Connection == connection)
        {
            return live;
        }
        if (!connections.HasOpened(connection, live.Id))
        {
            throw Faults.UnknownSession();
        }
        if (live.Connection is not null)
        {
            throw Faults.Replaced();
        }
        // Another line of the viewer took the session over and is gone again: whoever opened it here goes on.
        await ClaimAsync(live, connection, fresh: false);
        return live;
    }
}
