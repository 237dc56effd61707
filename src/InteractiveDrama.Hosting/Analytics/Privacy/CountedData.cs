using System.Collections.Immutable;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Events.Bodies;
using InteractiveDrama.Hosting.Analytics.Intake;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Hosting.Analytics.Privacy;

/// <summary>What is counted of viewers, to be given out to them and deleted for them.</summary>
/// <param name="store">Where it is counted; null where nothing is.</param>
/// <param name="intake">Brings there what is on its way.</param>
/// <param name="names">What sessions are called there.</param>
internal sealed class CountedData(IEventStore? store, EventIntake intake, CountedNames names)
{
    /// <summary>What the player told of a session, the oldest first.</summary>
    public async Task<ImmutableArray<SessionEvent>> ReadAsync(
        SessionRecord session,
        CancellationToken cancellation
    )
    {
        if (store is null || names.Session(session) is not { } name)
        {
            return [];
        }
        await intake.CatchUpAsync(cancellation);
        var told = ImmutableArray.CreateBuilder<SessionEvent>();
        var query = new EventQuery { Sessions = [name] };
        await foreach (var one in store.ReadAsync(query, cancellation))
        {
            told.AddRange(one.Events.Select(Told).OfType<SessionEvent>());
        }
        return [.. told.OrderBy(one => one.At)];
    }

    /// <summary>Removes sessions from what is counted.</summary>
    public async Task EraseAsync(IEnumerable<SessionRecord> sessions)
    {
        string[] named = [.. sessions.Select(names.Session).OfType<string>()];
        if (store is null || named.Length == 0)
        {
            return;
        }
        // What is still on its way would come after them.
        await intake.CatchUpAsync();
        await store.EraseAsync(named);
    }

    private static SessionEvent? Told(AnalyticsEvent one)
    {
        var told = new SessionEvent(one.Id, "", one.Turn, one.At, null, null);
        return one.Body switch
        {
            PlayStarted body => told with { Kind = "playStarted", Wait = Time(body.WaitMs) },
            ShotDelivered body => told with
            {
                Kind = "shotShown",
                Subject = body.Shot,
                Wait = Time(body.WaitMs),
                Gap = Time(body.GapMs),
                Origin = body.Source,
            },
            PlaybackError body => told with { Kind = "shotFailed", Subject = body.Shot },
            Stall body => told with
            {
                Kind = "stalled",
                Subject = body.Shot,
                Wait = Time(body.DurationMs),
            },
            WindowShown => told with { Kind = "windowOpened" },
            _ => null,
        };
    }

    private static TimeSpan? Time(int? milliseconds) =>
        milliseconds is { } time ? TimeSpan.FromMilliseconds(time) : null;
}
