using System.Collections.Immutable;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Events.Bodies;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Analytics.Counting;

/// <summary>What a viewer did, and what became of them at each beat.</summary>
internal sealed class ViewerStory
{
    private readonly SessionLog log;
    private readonly CountingRules rules;

    public ViewerStory(
        CountedSession session,
        SessionLog log,
        DateTimeOffset now,
        CountingRules rules
    )
    {
        this.log = log;
        this.rules = rules;
        Session = session;
        Way = Watched(log);
        LastSeen = Latest(log, Way);
        (Last, SettlesAt) = FateOfLast(now);
        Waits = [.. Way.Select(turn => WaitOf(turn.Turn.Turn))];
    }

    public CountedSession Session { get; }

    /// <summary>The turns that the viewer was there for.</summary>
    public ImmutableArray<WayTurn> Way { get; }

    /// <summary>What became of the viewer at the last of them.</summary>
    public Fate Last { get; }

    /// <summary>When nothing more is expected, unless something happens before; null when that is so.</summary>
    public DateTimeOffset? SettlesAt { get; }

    /// <summary>
    /// True when nothing more is expected of the viewer. Entries of beats count only then: who goes on is seen at once and who leaves
    /// only after the silence, so with fresh viewers a drop-off would look too small.
    /// </summary>
    public bool IsSettled => SettlesAt is null;

    public DateTimeOffset LastSeen { get; }

    /// <summary>For each turn, how long its pictures were waited for.</summary>
    public ImmutableArray<WaitClass> Waits { get; }

    public SessionLog Log => log;

    public TimeSpan Silence => rules.Silence;

    public Fate FateAt(int index) => index < Way.Length - 1 ? Fate.WentOn : Last;

    public ExitReason ReasonAt(int index)
    {
        if (FateAt(index) == Fate.Gated)
            return ExitReason.Gate;
        return log.Seen(Way[index].Turn.Turn).Any(body => body is PlaybackError) ? ExitReason.Error
            : Waits[index] == WaitClass.Slow ? ExitReason.Stall
            : ExitReason.Story;
    }

    public IEnumerable<EventBody> SeenAt(int index) => log.Seen(Way[index].Turn.Turn);

    /// <summary>The turns without those that the clock took after the viewer was gone: the server closes a window by itself.</summary>
    private static ImmutableArray<WayTurn> Watched(SessionLog log)
    {
        var way = log.Way;
        if (log.LeftAt is not { } left)
            return way;
        var length = way.Length;
        while (
            length > 1
            && way[length - 1].Turn
                is { Mode: ChoiceMode.TimeoutDefault or ChoiceMode.Auto, At: var at }
            && at > left
        )
            length--;
        return way[..length];
    }

    private static DateTimeOffset Latest(SessionLog log, ImmutableArray<WayTurn> way)
    {
        var turn = way[^1].Turn.At;
        return log.Signs.IsEmpty || log.Signs[^1] < turn ? turn : log.Signs[^1];
    }

    /// <summary>
    /// A viewer has left who stopped at a decision and gave no sign of life for longer than the silence; a synthetic one as
    /// soon as its connection is closed, since it never comes back.
    /// </summary>
    private (Fate Fate, DateTimeOffset? SettlesAt) FateOfLast(DateTimeOffset now)
    {
        var last = Way[^1];
        DateTimeOffset? settles =
            now > LastSeen + rules.Silence || (Session.Simulated && IsOver(last))
                ? null
                : LastSeen + rules.Silence;
        switch (last.Turn.Stop)
        {
            case BeatStop.Ending:
                return (Fate.Ended, settles);
            case BeatStop.DeadEnd or BeatStop.Failed:
                return (Fate.Stuck, settles);
        }
        var gone =
            last.Locked || log.Seen(last.Turn.Turn).Any(body => body is GateRefused)
                ? Fate.Gated
                : Fate.Left;
        return (settles is null ? gone : Fate.Open, settles);
    }

    /// <summary>A synthetic viewer never comes back.</summary>
    private bool IsOver(WayTurn last) =>
        last.Turn.Stop != BeatStop.Decision || log.LeftAt is not null;

    private WaitClass WaitOf(int turn)
    {
        var known = false;
        foreach (var body in log.Seen(turn))
        {
            var waited = body switch
            {
                ShotDelivered shot => Math.Max(shot.WaitMs ?? 0, shot.GapMs ?? 0),
                Stall stall => stall.DurationMs,
                PlayStarted => 0,
                _ => -1,
            };
            if (waited >= rules.Slow.TotalMilliseconds)
                return WaitClass.Slow;
            known |= waited >= 0;
        }
        return known ? WaitClass.Fast : WaitClass.Unknown;
    }
}
