namespace InteractiveDrama.Benchmarks.Playing.Figures;

/// <summary>A cut as the player reports it.</summary>
/// <param name="GapMs">From when it was due to its first frame, in milliseconds.</param>
/// <param name="Origin">Where the shot came from: <c>ahead</c>, <c>waited</c>, <c>fallback</c>.</param>
internal sealed record ToldCut(double GapMs, string Origin);
