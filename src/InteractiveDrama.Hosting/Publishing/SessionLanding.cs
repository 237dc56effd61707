namespace InteractiveDrama.Hosting.Publishing;

/// <summary>Sessions that would go on at an earlier beat.</summary>
/// <param name="From">The beat where they stand.</param>
/// <param name="To">The beat where they would go on.</param>
/// <param name="Lost">The choice of their way that is gone; null when it is something else.</param>
/// <param name="Count">How many they are.</param>
public sealed record SessionLanding(string From, string To, string? Lost, int Count);
