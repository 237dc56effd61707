using System.Globalization;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>Ends a fetch that takes too long, or falls silent.</summary>
internal sealed class FetchClock : IDisposable
{
    private readonly MediaRules rules;
    private readonly CancellationTokenSource whole;
    private readonly CancellationTokenSource silence;
    private readonly CancellationTokenSource all;

    public FetchClock(MediaRules rules, TimeProvider time, CancellationToken cancellation)
    {
        this.rules = rules;
        whole = new CancellationTokenSource(rules.Within, time);
        silence = new CancellationTokenSource(rules.Silence, time);
        all = CancellationTokenSource.CreateLinkedTokenSource(
            whole.Token,
            silence.Token,
            cancellation
        );
    }

    public CancellationToken Token => all.Token;

    public string Why =>
        whole.IsCancellationRequested
            ? $"The media did not come within {Seconds(rules.Within)} s."
            : $"Nothing of the media came for {Seconds(rules.Silence)} s.";

    /// <summary>Something came: the silence begins anew.</summary>
    public void Heard() => silence.CancelAfter(rules.Silence);

    public void Dispose()
    {
        all.Dispose();
        silence.Dispose();
        whole.Dispose();
    }

    private static string Seconds(TimeSpan span) =>
        span.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
}
