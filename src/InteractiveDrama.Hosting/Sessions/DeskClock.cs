using InteractiveDrama.Hosting.Clock;
using InteractiveDrama.Hosting.Events;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Lifecycle;
using InteractiveDrama.Hosting.Observability;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Views;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>Runs the decision clocks: hears the players, stores turns, and takes the default when a tail is over.</summary>
internal sealed class DeskClock(
    ISessionStore store,
    TurnMaker turns,
    LiveSessions sessions,
    GateKeeper gates,
    Replies replies,
    IViewerPush push,
    Doors doors,
    StoredTurns events,
    ShotForeman foreman,
    DramaTelemetry telemetry,
    TimeProvider time,
    ILogger<DeskClock> log
)
{
    /// <summary>Stores a turn and goes on from it, in the version served now when there is a way into it.</summary>
    public async Task<SessionReply> TakeAsync(
        LiveSession live,
        string commandId,
        string choice,
        ChoiceMode mode,
        TimeSpan? thought,
        Crossing? crossing = null,
        bool viewerIsThere = true
    )
    {
        var held = live.Clock!.HeldUntil(time.GetUtcNow());
        TurnCommit commit;
        SessionReply reply;
        try
        {
            (commit, reply) = await turns.ChooseAsync(
                live,
                crossing,
                commandId,
                choice,
                mode,
                thought,
                held
            );
        }
        catch (DramaFaultException fault) when (fault.Error.Code == ErrorCodes.Locked)
        {
            await HoldAtGateAsync(live);
            throw;
        }
        if (await StoreAsync(live, commit) is { } stored)
        {
            return stored;
        }
        var before = crossing is null ? live.Standing : null;
        await StandAsync(live, crossing?.Story, commit.Position, reply);
        foreman.Stands(live, before, choice);
        telemetry.Chosen(live.Record!.Story, mode);
        Begin(live, deadline: viewerIsThere && !live.Record!.Simulated);
        return reply;
    }

    /// <summary>Stores the way back to an earlier turn and goes on there.</summary>
    public async Task<SessionReply> RewindAsync(LiveSession live, Rewound back, string commandId)
    {
        var (commit, reply) = await turns.RewindAsync(live, back, commandId);
        if (await StoreAsync(live, commit) is { } before)
        {
            return before;
        }
        await StandAsync(live, back.Story, commit.Position, reply);
        foreman.Stands(live);
        Begin(live, deadline: !live.Record!.Simulated);
        return reply;
    }

    /// <summary>Stores the way into the version served now and goes on there.</summary>
    /// <param name="live">The session.</param>
    /// <param name="crossing">Its way.</param>
    /// <param name="commandId">The command that met the version.</param>
    /// <param name="refuse">Whether the command is to be answered that its choice is gone.</param>
    /// <returns>The answer to the command.</returns>
    public async Task<SessionReply> MoveAsync(
        LiveSession live,
        Crossing crossing,
        string commandId,
        bool refuse
    )
    {
        var (commit, current) = await turns.MoveAsync(live, crossing, commandId, refuse);
        if (await StoreAsync(live, commit) is { } before)
        {
            return before;
        }
        await StandAsync(live, crossing.Story, commit.Position, current);
        foreman.Stands(live);
        // Nobody may be watching: the next window waits for a sign of life.
        Begin(live, deadline: false);
        return refuse ? new SessionReply { Error = Faults.Moved(current) } : current;
    }

    /// <summary>Sets the clock of a session that comes from the store.</summary>
    public void Restore(LiveSession live, WindowMark? mark, bool fresh)
    {
        if (fresh)
        {
            Begin(live, deadline: !live.Record!.Simulated);
            return;
        }
        live.Clock = DecisionClock.Restore(time.GetUtcNow(), Length(live), live.Shots, mark);
        Arm(live);
    }

    /// <summary>A connection is back.</summary>
    public void Return(LiveSession live)
    {
        live.IsHeldAtGate = false;
        live.Clock = live.Clock!.Return(time.GetUtcNow(), live.Shots);
        Arm(live);
    }

    /// <summary>The last connection is gone; what has run of the window is stored.</summary>
    public async Task ParkAsync(LiveSession live)
    {
        live.IsHeldAtGate = false;
        live.Clock = live.Clock!.Park(time.GetUtcNow());
        Arm(live);
        await SaveAsync(live);
    }

    /// <summary>A gate was opened for the viewer: a window that was held because of it goes on.</summary>
    public async Task OpenGateAsync(LiveSession live)
    {
        await gates.LearnAsync(live, told: null);
        if (live.IsHeldAtGate)
        {
            live.IsHeldAtGate = false;
            live.Clock = live.Clock!.Release(time.GetUtcNow());
            await SaveAsync(live);
        }
        Arm(live);
    }

    /// <summary>Moves the clock by what the player tells of the current turn.</summary>
    public async Task HearAsync(LiveSession live, IReadOnlyList<PlayerEvent> events)
    {
        var before = live.Clock!;
        var now = time.GetUtcNow();
        live.Clock = events
            .Where(seen => seen.Turn == live.Standing!.Turn)
            .Aggregate(
                before,
                (clock, seen) =>
                    seen.Kind switch
                    {
                        PlayerEventKind.WindowOpened => clock.Show(now),
                        PlayerEventKind.WindowHeld => clock.Hold(now),
                        PlayerEventKind.WindowResumed => clock.Release(now),
                        _ => clock,
                    }
            );
        // From here on the window is held, or not, because the player says so.
        live.IsHeldAtGate &= !events.Any(seen =>
            seen.Turn == live.Standing!.Turn
            && seen.Kind is PlayerEventKind.WindowHeld or PlayerEventKind.WindowResumed
        );
        if (live.Clock == before)
        {
            return;
        }
        Arm(live);
        if (live.Clock.Shown is not null && live.Clock.Length is not null)
        {
            await SaveAsync(live);
        }
    }

    /// <summary>
    /// Holds the window while the viewer stands before a closed gate: until it is opened, the player goes on, or the limit of
    /// holds is used up.
    /// </summary>
    private async Task HoldAtGateAsync(LiveSession live)
    {
        var held = live.Clock!.Hold(time.GetUtcNow());
        if (live.Clock.HeldSince is not null || held.HeldSince is null)
        {
            return;
        }
        (live.Clock, live.IsHeldAtGate) = (held, true);
        Arm(live);
        await SaveAsync(live);
    }

    /// <summary>Stores a turn; the answer that its command got before, null when it was stored now.</summary>
    private async Task<SessionReply?> StoreAsync(LiveSession live, TurnCommit commit)
    {
        using var span = telemetry.Begin("commit");
        switch (await store.CommitAsync(commit))
        {
            case CommitOutcome.AlreadyApplied before:
                telemetry.Repeated();
                return await replies.AgainAsync(live, before.Reply);
            case CommitOutcome.Stale:
                // Another process moved the session: what is in memory is old, and the next command reads it anew.
                live.Connection = null;
                throw Faults.UnknownSession();
            default:
                events.Added(live.Record!, commit);
                return null;
        }
    }

    private async ValueTask StandAsync(
        LiveSession live,
        PublishedStory? moved,
        SessionPosition position,
        SessionReply reply
    )
    {
        live.Stand(position);
        live.Shots = BeatViews.ShotsLength(reply.Beat!);
        if (moved is not null)
        {
            live.Story = moved;
            live.Record = live.Record! with { Version = moved.Package.Version };
            live.IsReadable = true;
        }
        await gates.LearnAsync(live, reply.Beat);
    }

    private void Begin(LiveSession live, bool deadline)
    {
        var now = time.GetUtcNow();
        var (shots, reading) = (live.Shots, live.Standing!.Reading);
        // A shot stays as long as its lines are read, so a player is expected when the longer of both is over.
        var over = shots > reading ? shots : reading;
        var isAuto = live.Standing.IsAuto;
        live.IsHeldAtGate = false;
        live.Clock = new DecisionClock
        {
            Length = Length(live),
            // Where nothing is asked, the story goes on when its lines are over.
            Tail = isAuto ? TimeSpan.Zero : ClockRules.Tail,
            Earliest = now + shots,
            Latest = deadline ? now + over + (isAuto ? TimeSpan.Zero : ClockRules.Patience) : null,
        };
        Arm(live);
    }

    private void Arm(LiveSession live)
    {
        live.Alarm?.Dispose();
        live.Alarm = null;
        if (live.Clock!.DueAt is not { } due)
        {
            return;
        }
        var (id, turn) = (live.Id, live.Standing!.Turn);
        var wait = due - time.GetUtcNow();
        live.Alarm = time.CreateTimer(
            _ => _ = CloseAsync(id, turn),
            null,
            wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
            Timeout.InfiniteTimeSpan
        );
    }

    /// <summary>The tail is over and no press came: takes the default and tells the viewer.</summary>
    private async Task CloseAsync(string id, int turn)
    {
        if (!doors.TryEnter())
        {
            // The clock stands while the host is away, as it does while the viewer is.
            return;
        }
        try
        {
            using var usage = await sessions.UseAsync(id);
            var live = usage.Session;
            if (
                live.Connection is not { } viewer
                || live.Standing?.Turn != turn
                || live.Standing.Fallback is not { } fallback
                || live.Clock?.DueAt is not { } due
                || due > time.GetUtcNow()
            )
            {
                return;
            }
            await push.BeatReadyAsync(viewer, await DefaultAsync(live, fallback));
        }
        catch (Exception e)
        {
            // Nobody awaits an alarm; the viewer's own time-out or choice still moves the session on.
            log.LogError(
                e,
                "The window of turn {Turn} in session {Session} could not close",
                turn,
                id
            );
        }
        finally
        {
            doors.Leave();
        }
    }

    private async Task<SessionReply> DefaultAsync(LiveSession live, string fallback)
    {
        try
        {
            return await TakeAsync(
                live,
                $"close:{live.Standing!.Turn}",
                fallback,
                live.Standing!.FallbackMode,
                live.Clock!.Thought(time.GetUtcNow()),
                // Nobody may be watching: the next window waits for a sign of life.
                viewerIsThere: false
            );
        }
        catch (DramaFaultException fault)
        {
            return new SessionReply
            {
                Session = live.Id,
                Turn = live.Standing!.Turn,
                Error = fault.Error,
            };
        }
    }

    private async Task SaveAsync(LiveSession live)
    {
        var now = time.GetUtcNow();
        if (live.Clock!.Thought(now) is { } elapsed)
        {
            await store.SaveWindowAsync(
                live.Id,
                new WindowMark(live.Standing!.Turn, elapsed, live.Clock.HeldUntil(now))
            );
        }
    }

    private static TimeSpan? Length(LiveSession live) =>
        live.Standing!.IsAuto ? TimeSpan.Zero
        : live.Standing.Fallback is null ? null
        : BeatViews.WindowLength(live.Standing.WindowSeconds, live.Record!.Timers);
}
