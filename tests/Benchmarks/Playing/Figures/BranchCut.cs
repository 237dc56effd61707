namespace InteractiveDrama.Benchmarks.Playing.Figures;

/// <summary>A cut that follows a decision; times in milliseconds.</summary>
/// <param name="Gap">From when the next beat was to be played to the first frame of its first shot.</param>
/// <param name="Choice">From the decision to that frame.</param>
internal sealed record BranchCut(double Gap, double Choice);
