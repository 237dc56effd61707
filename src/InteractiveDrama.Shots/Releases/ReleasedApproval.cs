namespace InteractiveDrama.Shots.Releases;

/// <summary>An approval that a release rests on.</summary>
/// <param name="Who">Who gave it.</param>
/// <param name="Gate">The gate; null for one that any reviewer passes.</param>
/// <param name="At">When.</param>
public sealed record ReleasedApproval(string Who, string? Gate, DateTimeOffset At);
