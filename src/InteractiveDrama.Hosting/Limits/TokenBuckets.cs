using System.Collections.Concurrent;

namespace InteractiveDrama.Hosting.Limits;

/// <summary>A bucket for each key, in bounded memory: full ones are forgotten, since a new one is the same.</summary>
/// <param name="burst">Tokens each holds when full; at least 1.</param>
/// <param name="rate">Tokens per second that flow into each; more than 0.</param>
/// <param name="time">Says how long it has been.</param>
/// <param name="most">Keys that are remembered at most.</param>
internal sealed class TokenBuckets(
    double burst,
    double rate,
    TimeProvider time,
    int most = TokenBuckets.Most
)
{
    /// <summary>Keys that are remembered when nothing else is said: some ten megabytes.</summary>
    public const int Most = 100_000;

    private volatile ConcurrentDictionary<string, TokenBucket> buckets = new(
        StringComparer.Ordinal
    );
    private readonly Lock sweeping = new();
    private int sweepAt = Math.Min(1_024, most);
    private int count;

    /// <summary>Keys that are remembered now.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>The bucket of a key.</summary>
    public TokenBucket Of(string key)
    {
        if (buckets.TryGetValue(key, out var known))
        {
            return known;
        }
        var bucket = new TokenBucket(burst, rate, time);
        var kept = buckets.GetOrAdd(key, bucket);
        // Counted here: the dictionary would stop everybody to count.
        if (kept == bucket && Interlocked.Increment(ref count) > Volatile.Read(ref sweepAt))
        {
            Sweep();
        }
        return kept;
    }

    private void Sweep()
    {
        lock (sweeping)
        {
            if (Count <= sweepAt)
            {
                return;
            }
            foreach (var (key, bucket) in buckets)
            {
                if (bucket.IsFull() && buckets.TryRemove(key, out _))
                {
                    Interlocked.Decrement(ref count);
                }
            }
            // So many keys at once are no single caller any more, and memory comes first: all begin anew. Half of them,
            // so that a sweep is always paid for by as many new keys.
            if (Count > most / 2)
            {
                buckets = new(StringComparer.Ordinal);
                Volatile.Write(ref count, 0);
            }
            Volatile.Write(ref sweepAt, Math.Clamp(Count * 2, Math.Min(1_024, most), most));
        }
    }
}
