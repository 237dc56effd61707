using InteractiveDrama.Hosting.Sessions;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Hubs;

/// <summary>Limits commands by connection: a bucket that fills at the allowed rate.</summary>
internal sealed class RateFilter(IOptions<DramaOptions> options, TimeProvider time) : IHubFilter
{
    private static readonly object Key = new();

    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext context,
        Func<HubInvocationContext, ValueTask<object?>> next
    )
    {
        Spend(Bucket(context.Context.Items));
        return next(context);
    }

    private sealed class Tokens(double left, long at)
    {
        public double Left { get; set; } = left;
        public long At { get; set; } = at;
    }

    private Tokens Bucket(IDictionary<object, object?> items)
    {
        // A connection's invocations come one after another, so nobody else touches its bucket.
        if (items.TryGetValue(Key, out var known) && known is Tokens bucket)
        {
            return bucket;
        }
        var full = new Tokens(options.Value.CommandBurst, time.GetTimestamp());
        items[Key] = full;
        return full;
    }

    private void Spend(Tokens bucket)
    {
        var now = time.GetTimestamp();
        var rate = Math.Max(1, options.Value.CommandsPerSecond);
        var filled = bucket.Left + (time.GetElapsedTime(bucket.At, now).TotalSeconds * rate);
        bucket.Left = Math.Min(Math.Max(1, options.Value.CommandBurst), filled);
        bucket.At = now;
        if (bucket.Left < 1)
        {
            throw Faults.RateLimited(TimeSpan.FromSeconds((1 - bucket.Left) / rate));
        }
        bucket.Left--;
    }
}
