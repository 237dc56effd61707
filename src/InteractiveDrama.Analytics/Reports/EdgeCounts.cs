namespace InteractiveDrama.Analytics.Reports;

/// <summary>Counts of one way between two beats.</summary>
internal readonly record struct EdgeCounts(int Viewers, int Mature, int Left);
