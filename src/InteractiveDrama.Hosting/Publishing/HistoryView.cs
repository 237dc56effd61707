namespace InteractiveDrama.Hosting.Publishing;

/// <summary>An entry of a story's history.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="Version">The version that became the one served.</param>
/// <param name="At">When.</param>
/// <param name="Who">Who did it; <c>server</c> for what it was started with.</param>
/// <param name="Restores">After a rollback, the entry it brought back; else null.</param>
public sealed record HistoryView(
    long Seq,
    string Version,
    DateTimeOffset At,
    string Who,
    long? Restores
);
