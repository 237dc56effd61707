using System.Collections.Immutable;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Events.Export;
using InteractiveDrama.Hosting.Options;
using InteractiveDrama.Playback.Sessions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Analytics.Posting;

/// <summary>
/// Posts events in the order they came, a batch at a time, until somebody takes each, with growing pauses; a restart goes on where
/// it stopped. Counting never waits for it. Without <c>Analytics:Webhook:Url</c> it does nothing.
/// </summary>
/// <param name="outbox">What is to be posted; null for nothing.</param>
/// <param name="options">To whom.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log.</param>
internal sealed class EventPosts(
    EventOutbox? outbox,
    WebhookOptions options,
    TimeProvider time,
    ILogger<EventPosts> log
) : BackgroundService
{
    private const int AtOnce = 500;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (outbox is null)
        {
            return;
        }
        using var call = new WebhookCall(options);
        var pause = ShortestPause;
        try
        {
            while (true)
            {
                switch (await PostAsync(outbox, call, stoppingToken))
                {
                    case null:
                        pause = ShortestPause;
                        await outbox.Grew.WaitAsync(stoppingToken);
                        break;
                    case true:
                        pause = ShortestPause;
                        break;
                    default:
                        await Task.Delay(pause, time, stoppingToken);
                        pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                        break;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops; the journal knows what is left.
        }
    }

    /// <summary>Posts the next batch: true when it was taken, null when there is none.</summary>
    private async Task<bool?> PostAsync(
        EventOutbox from,
        WebhookCall call,
        CancellationToken cancellation
    )
    {
        try
        {
            var (keys, next) = await from.UseAsync(journal => journal.Peek(AtOnce), cancellation);
            if (keys.IsEmpty)
            {
                return null;
            }
            var events = await FindAsync(from.Store, keys, cancellation);
            if (
                !events.IsEmpty
                && await call.SendAsync(Body(events), time.GetUtcNow(), cancellation) is { } problem
            )
            {
                log.LogWarning(
                    "{Count} events are not posted yet: {Problem} It is tried again",
                    events.Length,
                    problem
                );
                return false;
            }
            await from.UseAsync(
                journal =>
                {
                    journal.Passed(next, keys.Length);
                    return true;
                },
                cancellation
            );
            return true;
        }
        catch (Exception e)
            when (e is StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            log.LogWarning(e, "Events to be posted could not be read; it is tried again");
            return false;
        }
    }

    /// <summary>The events, in the order of their keys; those that were deleted meanwhile are gone.</summary>
    private static async Task<ImmutableArray<EventEnvelope>> FindAsync(
        IEventStore store,
        ImmutableArray<EventKey> keys,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<EventKey, EventEnvelope>();
        var wanted = keys.ToHashSet();
        var query = new EventQuery
        {
            Sessions = keys.Select(key => key.Session).ToHashSet(StringComparer.Ordinal),
        };
        await foreach (var session in store.ReadAsync(query, cancellation))
        {
            foreach (var one in EventEnvelope.Of(session))
            {
                var key = new EventKey(one.Session.Id, one.Event.Stream, one.Event.Seq);
                if (wanted.Contains(key))
                {
                    found[key] = one;
                }
            }
        }
        return [.. keys.Distinct().Where(found.ContainsKey).Select(key => found[key])];
    }

    private static byte[] Body(ImmutableArray<EventEnvelope> events)
    {
        using var body = new MemoryStream();
        using (var json = EnvelopeJson.Writer(body))
        {
            json.WriteStartObject();
            json.WriteStartArray("events");
            foreach (var one in events)
            {
                EnvelopeJson.Write(json, one);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return body.ToArray();
    }
}
