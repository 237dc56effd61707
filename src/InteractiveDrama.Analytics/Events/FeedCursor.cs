namespace InteractiveDrama.Analytics.Events;

/// <summary>How far the record of sessions has been counted.</summary>
/// <param name="Turns">The last turn's row.</param>
/// <param name="Events">The row of the last event beside turns.</param>
public readonly record struct FeedCursor(long Turns, long Events);
