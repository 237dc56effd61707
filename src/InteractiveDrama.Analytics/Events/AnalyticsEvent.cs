namespace InteractiveDrama.Analytics.Events;

/// <summary>One thing that happened in a session, as it is kept for good.</summary>
/// <param name="Id">A time-ordered UUID, made once where the event arose.</param>
/// <param name="Session">The session.</param>
/// <param name="Stream">Who numbers it.</param>
/// <param name="Seq">Its number in the stream, from 0; unique in (session, stream).</param>
/// <param name="Turn">The turn it belongs to.</param>
/// <param name="At">When, by the server's clock; for a player's event the corrected time.</param>
/// <param name="Body">What happened.</param>
public sealed record AnalyticsEvent(
    Guid Id,
    string Session,
    EventStream Stream,
    int Seq,
    int Turn,
    DateTimeOffset At,
    EventBody Body
)
{
    /// <summary>The player's clocks; null for the server's own events.</summary>
    public EventClocks? Clocks { get; init; }
}
