namespace InteractiveDrama.Shots.Review;

/// <summary>How often a take was shown unreviewed.</summary>
/// <param name="Count">How often, at least 1.</param>
/// <param name="FirstAt">When first.</param>
public sealed record Showing(int Count, DateTimeOffset FirstAt);
