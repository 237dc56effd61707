namespace InteractiveDrama.Shots.Halting;

/// <summary>Nothing is asked of providers for a while.</summary>
/// <param name="Story">The story; null for all.</param>
/// <param name="Provider">The provider; null for all.</param>
/// <param name="At">Since when.</param>
/// <param name="Who">Who said so.</param>
/// <param name="Reason">Why; null when nobody said.</param>
public sealed record Halt(
    string? Story,
    string? Provider,
    DateTimeOffset At,
    string Who,
    string? Reason
)
{
    /// <summary>Whether it holds for a story's request to a provider.</summary>
    public bool Covers(string story, string provider) =>
        (Story is null || Story == story) && (Provider is null || Provider == provider);
}
