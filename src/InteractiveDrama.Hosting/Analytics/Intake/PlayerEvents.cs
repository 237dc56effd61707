using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Hosting.Analytics.Privacy;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Analytics.Intake;

/// <summary>Takes what players tell, on its way to be counted. It never waits, and play does not depend on it.</summary>
internal sealed class PlayerEvents(
    CountedNames names,
    IntakeSignal signal,
    TimeProvider time,
    IOptions<DramaOptions> options
)
{
    /// <summary>What waits to be stored.</summary>
    public PlayerQueue Queue { get; } = new(options.Value.Analytics.QueueLength);

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
        if (
            !options.Value.Analytics.Enabled
            || session.Rehearsal
            || names.Session(session) is not { } name
        )
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
                : (
                    Guid.CreateVersion7(now),
                    PlayerNumbers.Of(name, numbers.Name, numbers.Next())
                );
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
