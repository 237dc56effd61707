using System.Collections.Immutable;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Views;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;

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
    IViewerPush push,
    TimeProvider time
)
{
    /// <summary>Opens a session, or gives the same answer to the same command again.</summary>
    public async Task<SessionReply> StartAsync(StartRequest request, string connection)
    {
        var commandId = Requests.Command(request.CommandId);
        var opened = await opener.OpenAsync(request, commandId);
        var session = opened.Reply.Session!;
        connections.Add(connection, session);
        using var usage = await sessions.UseAsync(session);
        await ClaimAsync(usage.Session, connection, opened.Fresh);
        return opened.Reply with { ResumeKey = opened.Key };
    }

    /// <summary>Takes a choice, or the time-out.</summary>
    public async Task<SessionReply> ChooseAsync(ChooseRequest request, string connection)
    {
        var commandId = Requests.Command(request.CommandId);
        var id = Requests.Session(request.Session);
        Requests.Optional(request.ChoiceId, "choiceId");
        Requests.NotNegative(request.ThinkMs, "thinkMs");
        using var usage = await sessions.UseAsync(id);
        var live = Owned(usage.Session, connection);
        if (request.Turn != live.Position!.Turn)
        {
            return await store.FindReplyAsync(id, commandId) is { } stored
                ? ReplyBytes.Read(stored.Body)
                : throw Faults.Stale(Current(live));
        }
        var (choice, mode) = Decide(live, request.ChoiceId);
        var thought =
            live.Record!.Simulated && request.ThinkMs is { } pretended
                ? TimeSpan.FromMilliseconds(pretended)
                : live.Clock!.Thought(time.GetUtcNow());
        return await clock.TakeAsync(live, commandId, choice, mode, thought);
    }

    /// <summary>Comes back to a session; the last connection wins.</summary>
    public async Task<SessionReply> ResumeAsync(ResumeRequest request, string connection)
    {
        var id = Requests.Session(request.Session);
        using var usage = await sessions.UseAsync(id);
        var live = usage.Session;
        var record = live.Record ?? (await store.FindAsync(id))?.Session;
        if (record is null || !SessionKeys.Opens(record.Key, request.ResumeKey))
        {
            throw Faults.UnknownSession();
        }
        connections.Add(connection, id);
        await ClaimAsync(live, connection, fresh: false);
        return Current(live);
    }

    /// <summary>Hears what only the player sees.</summary>
    public async Task<ReportReply> ReportAsync(ReportRequest request, string connection)
    {
        var id = Requests.Session(request.Session);
        var events = Requests.Events(request.Events);
        using var usage = await sessions.UseAsync(id);
        var live = Owned(usage.Session, connection);
        await clock.HearAsync(live, events);
        var now = time.GetUtcNow();
        var shots = events
            .Where(seen => seen.Kind is PlayerEventKind.ShotShown or PlayerEventKind.ShotFailed)
            .Where(seen => seen.Turn <= live.Position!.Turn)
            .Select(seen => new SessionEvent(
                Guid.CreateVersion7(now),
                seen.Kind == PlayerEventKind.ShotShown ? "shotShown" : "shotFailed",
                seen.Turn,
                now,
                seen.Shot,
                seen.WaitMs is { } wait ? TimeSpan.FromMilliseconds(wait) : null
            ))
            .ToImmutableArray();
        if (!shots.IsEmpty)
        {
            await store.AppendEventsAsync(id, shots);
        }
        return new ReportReply { Window = Current(live).Beat!.Window };
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

    private async Task ClaimAsync(LiveSession live, string connection, bool fresh)
    {
        if (live.Record is null)
        {
            var stored = await store.FindAsync(live.Id) ?? throw Faults.UnknownSession();
            var story =
                catalogue.Find(stored.Session.Story)
                ?? throw Faults.UnknownStory(stored.Session.Story);
            live.View = await views.ViewAsync(story, stored.Position, stored.Session);
            (live.Story, live.Record, live.Position) = (story, stored.Session, stored.Position);
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
                    Turn = live.Position!.Turn,
                    Error = Faults.Replaced().Error,
                }
            );
        }
        await store.MarkSeenAsync(live.Id, time.GetUtcNow());
    }

    private LiveSession Owned(LiveSession live, string connection) =>
        live.Connection == connection ? live
        : live.Connection is not null && connections.HasOpened(connection, live.Id)
            ? throw Faults.Replaced()
        : throw Faults.UnknownSession();

    private (string Choice, ChoiceMode Mode) Decide(LiveSession live, string? choiceId)
    {
        var beat = live.Position!.Beat;
        if (choiceId is not null)
        {
            return beat.Choices.Any(choice => choice.Id == choiceId)
                ? (choiceId, ChoiceMode.Active)
                : throw Faults.UnknownChoice(choiceId);
        }
        var closed =
            live.Clock!.Length is not null
            // A synthetic viewer does not wait in real time.
            && (live.Record!.Simulated || live.Clock.AcceptsTimeout(time.GetUtcNow()));
        return closed && beat.DefaultChoice is { } fallback
            ? (fallback, ChoiceMode.TimeoutDefault)
            : throw Faults.WindowOpen();
    }

    private SessionReply Current(LiveSession live) =>
        new()
        {
            Session = live.Id,
            Turn = live.Position!.Turn,
            Beat = live.View! with
            {
                Window = live.View.Window is { } window
                    ? window with
                    {
                        RemainingMs = (int)
                            live.Clock!.Remaining(time.GetUtcNow()).TotalMilliseconds,
                    }
                    : null,
            },
        };
}
