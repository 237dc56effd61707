namespace InteractiveDrama.Analytics.Reports;

/// <summary>One way: the beat it leaves, the choice taken (null from the start), the beat it enters.</summary>
internal readonly record struct EdgeKey(string From, string? Choice, string To);
