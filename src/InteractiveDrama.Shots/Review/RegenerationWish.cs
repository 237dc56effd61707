namespace InteractiveDrama.Shots.Review;

/// <summary>How another take is to differ.</summary>
/// <param name="Prompt">The whole prompt; null for the one that was sent.</param>
/// <param name="Seed">The seed; null for the next one, or when the words change, the one that was sent.</param>
public sealed record RegenerationWish(string? Prompt = null, long? Seed = null);
