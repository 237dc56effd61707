using InteractiveDrama.Analytics.Events;

namespace InteractiveDrama.Hosting.Analytics.Intake;

/// <summary>
/// Puts a player's clock right. Only the time from happening to sending is taken from it, which a clock that is wrong by
/// whatever amount still measures: <c>received − (sent − happened)</c>.
/// </summary>
internal static class ClientClock
{
    /// <summary>When something happened, by the server's clock.</summary>
    /// <param name="happened">When it happened, by the player's clock; null when it did not tell: then it happened on receipt.</param>
    /// <param name="sent">When it was sent this time, by the player's clock; null: as soon as it happened.</param>
    /// <param name="received">When the server got it.</param>
    /// <param name="started">When the session began: nothing of it happened before, whatever a clock says that was set meanwhile.</param>
    public static (DateTimeOffset At, EventClocks? Clocks) Read(
        DateTimeOffset? happened,
        DateTimeOffset? sent,
        DateTimeOffset received,
        DateTimeOffset started
    )
    {
        if (happened is not { } at)
        {
            return (received, null);
        }
        var clocks = new EventClocks(at, sent ?? at, received);
        var waited = clocks.Sent - at;
        return (
            waited <= TimeSpan.Zero || started >= received ? received
            : waited >= received - started ? started
            : received - waited,
            clocks
        );
    }
}
