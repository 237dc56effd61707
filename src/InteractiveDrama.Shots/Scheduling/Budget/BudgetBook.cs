using InteractiveDrama.Shots.Jobs;

namespace InteractiveDrama.Shots.Scheduling.Budget;

/// <summary>
/// What was spent and what is reserved, by story, by day (UTC, of the reservation) and by viewer. A price is reserved before
/// anything is sent, and only if reserved and spent together stay within every limit. Pure: it is told the time, and keeps no
/// file. A need that several viewers share is charged to the story and the day, as any, and of the viewers to the one most
/// likely to come to it.
/// </summary>
public sealed class BudgetBook
{
    private readonly Dictionary<string, BudgetLimits> limits = new(StringComparer.Ordinal);
    private readonly Dictionary<long, Entry> open = [];
    private readonly Dictionary<string, decimal> stories = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Story, DateOnly Day), decimal> days = [];
    private readonly Dictionary<(string Story, string Viewer), decimal> viewers = [];

    /// <summary>Sets the limits of a story; without any nothing may be spent on it.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="most">Its limits, the operator's applied.</param>
    public void Limit(string story, BudgetLimits most)
    {
        ArgumentNullException.ThrowIfNull(most);
        limits[story] = most;
    }

    /// <summary>The limits of a story.</summary>
    /// <param name="story">The story's id.</param>
    public BudgetLimits LimitsOf(string story) =>
        limits.GetValueOrDefault(story, BudgetLimits.Nothing);

    /// <summary>Counts what was spent or reserved before, as a journal tells it, whatever the limits are now.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="viewer">For whom; null for nobody in particular.</param>
    /// <param name="amount">How much, at least 0.</param>
    /// <param name="at">When it was reserved.</param>
    public void Record(string story, string? viewer, decimal amount, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        Add(new Entry(story, viewer, DayOf(at), amount), amount);
    }

    /// <summary>Reserves a price, if all limits allow it.</summary>
    /// <param name="ticket">The job; each has one reservation.</param>
    /// <param name="story">The story's id.</param>
    /// <param name="viewer">For whom; null for nobody in particular.</param>
    /// <param name="amount">The most it may cost, at least 0.</param>
    /// <param name="now">The time.</param>
    /// <returns>False when a limit is in the way: nothing is reserved then.</returns>
    public bool TryReserve(
        long ticket,
        string story,
        string? viewer,
        decimal amount,
        DateTimeOffset now
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        if (amount > Left(story, viewer, now))
            return false;
        Hold(ticket, story, viewer, amount, now);
        return true;
    }

    /// <summary>Takes up a reservation that was made before a restart, whatever the limits are now.</summary>
    /// <param name="ticket">The job.</param>
    /// <param name="story">The story's id.</param>
    /// <param name="viewer">For whom; null for nobody in particular.</param>
    /// <param name="amount">What is reserved, at least 0.</param>
    /// <param name="at">When it was reserved.</param>
    public void Hold(long ticket, string story, string? viewer, decimal amount, DateTimeOffset at)
    {
        var entry = new Entry(story, viewer, DayOf(at), amount);
        open.Add(ticket, entry);
        Add(entry, amount);
    }

    /// <summary>Replaces a reservation by what was billed, on the day and the viewer that it was reserved for.</summary>
    /// <param name="ticket">The job; one that is not open changes nothing.</param>
    /// <param name="billed">What was billed, at least 0.</param>
    /// <returns>True when that is more than was reserved.</returns>
    public bool Settle(long ticket, decimal billed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(billed);
        if (!open.Remove(ticket, out var entry))
            return false;
        Add(entry, billed - entry.Reserved);
        return billed > entry.Reserved;
    }

    /// <summary>Reserved and spent on a story.</summary>
    /// <param name="story">The story's id.</param>
    public decimal Used(string story) => stories.GetValueOrDefault(story);

    /// <summary>Reserved and spent on a story on a day, by when it was reserved.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="day">The day, UTC.</param>
    public decimal UsedOn(string story, DateOnly day) => days.GetValueOrDefault((story, day));

    /// <summary>Reserved and spent for a viewer of a story.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="viewer">The viewer.</param>
    public decimal UsedFor(string story, string viewer) =>
        viewers.GetValueOrDefault((story, viewer));

    /// <summary>How much may still be reserved; <see cref="decimal.MaxValue"/> without a limit.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="viewer">For whom; null when only the story's and the day's limits count.</param>
    /// <param name="now">The time.</param>
    public decimal Left(string story, string? viewer, DateTimeOffset now)
    {
        var most = LimitsOf(story);
        var left = decimal.MaxValue;
        if (most.Story is { } whole)
            left = Math.Min(left, whole - Used(story));
        if (most.Day is { } daily)
            left = Math.Min(left, daily - UsedOn(story, DayOf(now)));
        if (most.Viewer is { } each && viewer is not null)
            left = Math.Min(left, each - UsedFor(story, viewer));
        return Math.Max(0, left);
    }

    private void Add(Entry entry, decimal amount)
    {
        stories[entry.Story] = Used(entry.Story) + amount;
        days[(entry.Story, entry.Day)] = UsedOn(entry.Story, entry.Day) + amount;
        if (entry.Viewer is { } viewer)
            viewers[(entry.Story, viewer)] = UsedFor(entry.Story, viewer) + amount;
    }

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    private readonly record struct Entry(
        string Story,
        string? Viewer,
        DateOnly Day,
        decimal Reserved
    );
}
