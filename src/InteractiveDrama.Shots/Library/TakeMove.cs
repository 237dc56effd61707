namespace InteractiveDrama.Shots.Library;

/// <summary>A take began or ceased to be shown.</summary>
/// <param name="At">When.</param>
/// <param name="IsPublished">True when it began; false when it was withdrawn, or another took its place.</param>
/// <param name="ReplacedBy">The take that took its place; null when none did.</param>
public sealed record TakeMove(DateTimeOffset At, bool IsPublished, string? ReplacedBy);
