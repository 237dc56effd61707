namespace InteractiveDrama.Analytics.Events;

/// <summary>The clocks of an event that a player sent. Its corrected time is <c>received − (sent − happened)</c>.</summary>
/// <param name="Happened">When it happened, by the player's clock.</param>
/// <param name="Sent">When it was sent this time, by the player's clock.</param>
/// <param name="Received">When the server got it first.</param>
public sealed record EventClocks(
    DateTimeOffset Happened,
    DateTimeOffset Sent,
    DateTimeOffset Received
);
