using System.Threading.Channels;

namespace InteractiveDrama.Shots.Providers.Webhooks;

/// <summary>Lets through one hint for each job in a while; who polls reads the keys. Safe for use from many threads.</summary>
/// <param name="tokens">Whose tokens count.</param>
/// <param name="time">The clock of the while.</param>
/// <param name="apart">How long two hints of one job are apart at least.</param>
public sealed class WebhookHints(WebhookTokens tokens, TimeProvider time, TimeSpan apart)
    : IWebhookHints
{
    private const int MostJobs = 10_000;

    private readonly Channel<string> keys = Channel.CreateBounded<string>(
        new BoundedChannelOptions(MostJobs) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> last = new(StringComparer.Ordinal);

    /// <summary>Keys of jobs to poll now.</summary>
    public ChannelReader<string> Keys => keys.Reader;

    /// <inheritdoc/>
    public bool Hint(string? segment)
    {
        if (tokens.Read(segment) is not { } key)
            return false;
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (last.TryGetValue(key, out var before) && now - before < apart)
                return true;
            if (last.Count >= MostJobs)
                Forget(now);
            // Jobs are polled anyway: with too many at once, a hint is let go.
            if (last.Count >= MostJobs)
                return true;
            last[key] = now;
        }

        keys.Writer.TryWrite(key);
        return true;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var old in last.Where(l => now - l.Value >= apart).Select(l => l.Key).ToList())
            last.Remove(old);
    }
}
