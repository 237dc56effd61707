namespace InteractiveDrama.Benchmarks.Report;

/// <summary>A contender that could not be measured.</summary>
/// <param name="Story">The story.</param>
/// <param name="Name">The contender.</param>
/// <param name="Why">Why not.</param>
internal sealed record MissingRow(BenchStory Story, string Name, string Why);
