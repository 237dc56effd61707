namespace InteractiveDrama.Stories.Projects;

/// <summary>A range of seconds, both ends included.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The most; not below the least.</param>
public sealed record SecondsRange(double Least, double Most);
