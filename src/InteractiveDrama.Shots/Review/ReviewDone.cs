namespace InteractiveDrama.Shots.Review;

/// <summary>What a decision came to.</summary>
/// <param name="Case">How the take stands after it.</param>
/// <param name="IsChange">False when it was so before, and nothing was written down again.</param>
/// <param name="IsPublished">Whether the take is the one shown in its place now, where the policy lets viewers see it.</param>
public sealed record ReviewDone(TakeCase Case, bool IsChange, bool IsPublished);
