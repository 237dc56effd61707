namespace InteractiveDrama.Hosting.Events;

/// <summary>
/// Hook: hears what happened in the sessions of this host, after it was stored. Register as many as there are listeners;
/// with none, nothing is made for them.
/// </summary>
/// <remarks>
/// Play never waits for a listener, and a fault in it is logged and harms nothing. Events come one at a time, those of a
/// session in its order, each at most once: what was not heard when the process ended is not told again, and what a
/// listener leaves waiting beyond 10,000 events is dropped with a warning. The store is the record; this is the news.
/// </remarks>
public interface IDramaEvents
{
    /// <summary>Hears an event: a <see cref="SessionStarted"/>, <see cref="ChoiceTaken"/> or <see cref="SessionEnded"/>.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="cancellation">Cancelled when the host stops and cannot wait any longer.</param>
    ValueTask HearAsync(DramaEvent happened, CancellationToken cancellation);
}
