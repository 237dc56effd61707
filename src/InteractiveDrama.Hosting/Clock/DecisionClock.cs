using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Hosting.Clock;

/// <summary>
/// The clock of one decision: a value, moved on by what happens. Time that does not count (held, parked) shifts its
/// moments forward, so that every question is a subtraction.
/// </summary>
internal sealed record DecisionClock
{
    /// <summary>Length of the window; null for a decision without one, whose thinking is still measured.</summary>
    public required TimeSpan? Length { get; init; }

    /// <summary>When the shots are over: the server opens no window before.</summary>
    public required DateTimeOffset Earliest { get; init; }

    /// <summary>When the window opens without the player's word; null to wait for it.</summary>
    public required DateTimeOffset? Latest { get; init; }

    /// <summary>How long after the window's close the server waits for what was sent before it.</summary>
    public TimeSpan Tail { get; init; } = ClockRules.Tail;

    /// <summary>When the player put the choices on screen.</summary>
    public DateTimeOffset? Shown { get; init; }

    /// <summary>Since when the player holds the window.</summary>
    public DateTimeOffset? HeldSince { get; init; }

    /// <summary>How long it was held before that.</summary>
    public TimeSpan Held { get; init; }

    /// <summary>Since when nobody is there to see the choices.</summary>
    public DateTimeOffset? ParkedSince { get; init; }

    /// <summary>A clock that stored time goes back into: parked until the player shows the choices again.</summary>
    public static DecisionClock Restore(
        DateTimeOffset now,
        TimeSpan? length,
        TimeSpan shots,
        WindowMark? mark
    ) =>
        mark is null
            ? new DecisionClock
            {
                Length = length,
                Earliest = now + shots,
                Latest = null,
            }
            : new DecisionClock
            {
                Length = length,
                Earliest = now - mark.Elapsed,
                Latest = null,
                Shown = now - mark.Elapsed,
                Held = mark.Held,
                ParkedSince = now,
            };

    /// <summary>The choices are on screen. Said again after a return, it goes on where it was.</summary>
    public DecisionClock Show(DateTimeOffset now)
    {
        var clock = Settle(now).Unpark(now);
        return clock.Shown is null ? clock with { Shown = clock.HeldSince ?? now } : clock;
    }

    /// <summary>The player stalls, is paused or hidden.</summary>
    public DecisionClock Hold(DateTimeOffset now)
    {
        var clock = Settle(now);
        return
            clock.ParkedSince is null
            && clock.HeldSince is null
            && clock.Held < ClockRules.HoldLimit
            ? clock with
            {
                HeldSince = now,
            }
            : clock;
    }

    /// <summary>The player goes on.</summary>
    public DecisionClock Release(DateTimeOffset now)
    {
        var clock = Settle(now).Unpark(now);
        return clock.HeldSince is { } since ? clock.EndHold(now - since) : clock;
    }

    /// <summary>The last connection is gone.</summary>
    public DecisionClock Park(DateTimeOffset now)
    {
        var clock = Settle(now);
        if (clock.HeldSince is { } since)
        {
            clock = clock.EndHold(now - since);
        }
        return clock.ParkedSince is null ? clock with { ParkedSince = now } : clock;
    }

    /// <summary>A connection is back and shows the beat again: the clock waits for its word, without a deadline.</summary>
    public DecisionClock Return(DateTimeOffset now, TimeSpan shots) =>
        Shown is null
            ? this with
            {
                Earliest = now + shots,
                Latest = null,
                HeldSince = null,
                ParkedSince = null,
            }
            : Park(now);

    /// <summary>When the server takes the default by itself: the tail's end; null while that is not known.</summary>
    public DateTimeOffset? DueAt
    {
        get
        {
            if (ParkedSince is not null || Length is not { } length || Opening is not { } opening)
            {
                return null;
            }
            var due = opening + length + Tail;
            return HeldSince is null ? due : due + (ClockRules.HoldLimit - Held);
        }
    }

    /// <summary>What is left of the window; its whole length until it opens.</summary>
    public TimeSpan Remaining(DateTimeOffset now)
    {
        var length = Length ?? TimeSpan.Zero;
        var clock = Settle(now);
        if (clock.Opening is not { } opening)
        {
            return length;
        }
        var left = opening + length - clock.Reading(now);
        return left < TimeSpan.Zero ? TimeSpan.Zero
            : left > length ? length
            : left;
    }

    /// <summary>Whether the player may say that the window has closed.</summary>
    public bool AcceptsTimeout(DateTimeOffset now)
    {
        if (Length is not { } length)
        {
            return false;
        }
        var clock = Settle(now);
        // A player that returned shows the remaining time itself; nothing here measures it until it reports.
        return clock.Shown is { } shown
            ? clock.ParkedSince is not null
                || clock.Reading(now) - shown >= length - ClockRules.Leeway
            : clock.Opening is { } opening && clock.Reading(now) >= opening + length;
    }

    /// <summary>From the choices on screen to now, without what does not count; null when they never were.</summary>
    public TimeSpan? Thought(DateTimeOffset now)
    {
        var clock = Settle(now);
        return clock.Shown is not { } shown ? null
            : clock.Reading(now) < shown ? TimeSpan.Zero
            : clock.Reading(now) - shown;
    }

    /// <summary>How long it has been held up to now.</summary>
    public TimeSpan HeldUntil(DateTimeOffset now)
    {
        var clock = Settle(now);
        return clock.HeldSince is { } since ? clock.Held + (now - since) : clock.Held;
    }

    /// <summary>When the window opens or opened, as the server counts; null while it waits for the player.</summary>
    private DateTimeOffset? Opening =>
        Shown is not { } shown ? Latest
        : shown < Earliest ? Earliest
        : Latest is { } latest && shown > latest ? latest
        : shown;

    private DateTimeOffset Reading(DateTimeOffset now) => ParkedSince ?? HeldSince ?? now;

    /// <summary>A hold that has used up its limit is over, whether the player says so or not.</summary>
    private DecisionClock Settle(DateTimeOffset now) =>
        HeldSince is { } since && Held + (now - since) >= ClockRules.HoldLimit
            ? EndHold(ClockRules.HoldLimit - Held)
            : this;

    private DecisionClock EndHold(TimeSpan length) =>
        Shift(length) with
        {
            HeldSince = null,
            Held = Held + length,
        };

    private DecisionClock Unpark(DateTimeOffset now) =>
        ParkedSince is { } since ? Shift(now - since) with { ParkedSince = null } : this;

    private DecisionClock Shift(TimeSpan by) =>
        this with
        {
            Earliest = Earliest + by,
            Latest = Latest + by,
            Shown = Shown + by,
        };
}
