using System.Diagnostics;

namespace InteractiveDrama.Benchmarks.Serving.Load;

/// <summary>Counts what the viewers hear while it is told to.</summary>
internal sealed class Tally
{
    private const int Samples = 4096;

    private readonly Lock gate = new();
    private readonly List<long> ticks = new(1 << 20);
    private readonly List<byte[]> samples = [];
    private bool counting;
    private long bytes;

    /// <summary>Calls that opened a session.</summary>
    public long Starts { get; private set; }

    /// <summary>Calls that were refused.</summary>
    public long Refused { get; private set; }

    /// <summary>Why the first was.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Calls answered.</summary>
    public int Calls => ticks.Count;

    /// <summary>Bytes of an answer, on average.</summary>
    public double ReplyBytes => ticks.Count == 0 ? 0 : (double)bytes / ticks.Count;

    /// <summary>Counts from now on, or no longer.</summary>
    public void Count(bool on)
    {
        lock (gate)
            counting = on;
    }

    /// <summary>Hears an answer.</summary>
    /// <param name="due">When the call was due.</param>
    /// <param name="start">Whether it opened a session.</param>
    /// <param name="error">Why it was refused.</param>
    /// <param name="message">The answer.</param>
    public void Hear(long due, bool start, string? error, ReadOnlySpan<byte> message)
    {
        var now = Stopwatch.GetTimestamp();
        lock (gate)
        {
            if (!counting)
                return;
            ticks.Add(now - due);
            bytes += message.Length;
            if (start)
                Starts++;
            if (samples.Count < Samples)
                samples.Add(message.ToArray());
            if (error is null)
                return;
            Refused++;
            Refusal ??= error;
        }
    }

    /// <summary>The latency that a share of the calls kept, in milliseconds.</summary>
    public double Milliseconds(double share)
    {
        if (ticks.Count == 0)
            return 0;
        ticks.Sort();
        return ticks[(int)Math.Min(ticks.Count - 1, share * ticks.Count)]
            * 1e3
            / Stopwatch.Frequency;
    }

    /// <summary>The kept answer whose size is nearest to the average.</summary>
    public byte[] Average() => samples.MinBy(s => Math.Abs(s.Length - ReplyBytes))!;
}
