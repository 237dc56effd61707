using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Hosting.Analytics.Privacy;
using InteractiveDrama.Hosting.Options;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Analytics.Intake;

/// <summary>Takes what players tell, on its way to be counted. It never waits, and play does not depend on it.</summary>
/// <param name="names">What viewers and sessions are called there.</param>
/// <param name="signal">Says that there is something to count.</param>
/// <param name="time">The clock.</param>
/// <param name="options">How much may wait.</param>
/// <param name="isCounted">False where nothing is counted.</param>
internal sealed class PlayerEvents(
    CountedNames names,
    IntakeSignal signal,
    TimeProvider time,
    AnalyticsOptions options,
    bool isCounted
)
{
    /// <summary>What waits to be stored.</summary>
    public PlayerQueue Queue { get; } = new(options.QueueLength);

    /// <summary>Takes the events of a session that is played now.</summary>
    /// <param name="live">The session; it is the caller's own meanwhile.</param>
    /// <param name="request">What its player tells, checked.</param>
    public void TakeIn(LiveSession live, ReportRequest request) =>
        TakeIn(live.Record!, live.Standing!.Turn, request, live.Numbers);

    /// <summary>Takes the events of a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="turn">Where it stands: nothing is told of a turn that is yet to come.</param>
    /// <param name="request">What its player tells, checked.</param>
    /// <param name="numbers">Numbers what came without a number.</param>
    public void TakeIn(
        SessionRecord session,
        int turn,
        ReportRequest request,
        ServerNumbers numbers
    )
    {
        if (!isCounted || session.Rehearsal || names.Session(session) is not { } name)
        {
            return;
        }
        var now = time.GetUtcNow();
        var player = Requests.Player(request.Player);
        var sent = Requests.Moment(request.SentAt, "sentAt");
        var any = false;
        foreach (var seen in request.Events)
        {
            if (seen.Turn > turn || PlayerBodies.Of(seen) is not { } body)
            {
                continue;
            }
            var happened = Requests.Moment(seen.At, "at");
            var (at, clocks) = ClientClock.Read(happened, sent, now, session.StartedAt);
            var (id, number) = seen is { Id: { } given, Seq: { } seq }
                ? (Guid.Parse(given), PlayerNumbers.Of(name, player, seq))
                : (Guid.CreateVersion7(now), PlayerNumbers.Of(name, numbers.Name, numbers.Next()));
            Queue.Offer(
                new AnalyticsEvent(id, name, EventStream.Client, number, seen.Turn, at, body)
                {
                    Clocks = clocks,
                }
            );
            any = true;
        }
        if (any)
        {
            signal.Set();
        }
    }
}
