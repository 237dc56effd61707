namespace InteractiveDrama.Hosting.Limits;

/// <summary>A bucket that fills at a rate up to a burst; each thing asked for takes one token out.</summary>
internal sealed class TokenBucket
{
    private readonly double burst;
    private readonly double rate;
    private readonly TimeProvider time;
    private readonly Lock gate = new();
    private double left;
    private long at;

    /// <summary>A full bucket.</summary>
    /// <param name="burst">Tokens it holds when full; at least 1.</param>
    /// <param name="rate">Tokens per second that flow in; more than 0.</param>
    /// <param name="time">Says how long it has been.</param>
    public TokenBucket(double burst, double rate, TimeProvider time)
    {
        (this.burst, this.rate, this.time) = (burst, rate, time);
        (left, at) = (burst, time.GetTimestamp());
    }

    /// <summary>Takes a token.</summary>
    /// <returns>Zero when there was one; else how long until there is.</returns>
    public TimeSpan Take()
    {
        lock (gate)
        {
            Fill();
            if (left < 1)
            {
                return TimeSpan.FromSeconds((1 - left) / rate);
            }
            left--;
            return TimeSpan.Zero;
        }
    }

    /// <summary>True when it is as a new one would be: whoever holds it may forget it.</summary>
    public bool IsFull()
    {
        lock (gate)
        {
            Fill();
            return left >= burst;
        }
    }

    private void Fill()
    {
        var now = time.GetTimestamp();
        left = Math.Min(burst, left + (time.GetElapsedTime(at, now).TotalSeconds * rate));
        at = now;
    }
}
