namespace InteractiveDrama.Shots.Cast;

/// <summary>One picture of a cast sheet.</summary>
/// <param name="Name">Its name: <c>front</c>, <c>side</c>, <c>smile</c>, <c>anger</c>.</param>
/// <param name="Words">How the person is seen, in the words models are asked with.</param>
/// <param name="Mood">The mood; null for neutral.</param>
public sealed record CastView(string Name, string Words, string? Mood);
