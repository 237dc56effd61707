namespace InteractiveDrama.Shots.Specs;

/// <summary>A person in a shot.</summary>
/// <param name="Key">The cast key; seeds what the look leaves open.</param>
/// <param name="Look">The card's words and those of the look worn here, see <see cref="WornLook"/>.</param>
/// <param name="Mood">The mood as written, or null for neutral.</param>
public sealed record ShotSubject(string Key, string Look, string? Mood)
{
    /// <summary>Which of their looks is worn, as <c># look:</c> names it; null for the card's own.</summary>
    public string? Appearance { get; init; }
}
