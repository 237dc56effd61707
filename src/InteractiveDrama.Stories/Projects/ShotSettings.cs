using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Projects;

/// <summary>How shots are made.</summary>
/// <param name="Providers">Providers in the order they are tried; the last is always <c>animatic</c>.</param>
/// <param name="Currency">ISO 4217 code of the budget.</param>
/// <param name="StoryBudget">The most that all shots of the story may cost; null when nothing is said.</param>
/// <param name="DayBudget">The most that a day's shots may cost; null when nothing is said.</param>
/// <param name="Lookahead">How many decisions ahead shots are made, 0 to 10.</param>
public sealed record ShotSettings(
    ImmutableArray<string> Providers,
    string Currency,
    decimal? StoryBudget,
    decimal? DayBudget,
    int Lookahead
)
{
    /// <summary>What draws shots when nothing else can, and needs nothing.</summary>
    public const string Animatic = "animatic";

    /// <summary>The most that the shots made for one viewer may cost; null when nothing is said.</summary>
    public decimal? ViewerBudget { get; init; }

    /// <summary>How many takes are made of a shot by which somebody of the cast is known, 1 to 8: a person picks.</summary>
    public int Candidates { get; init; } = 1;

    /// <summary>Whether a shot that goes on where the one before it ends begins with that one's last frame.</summary>
    public bool Continuity { get; init; }

    /// <summary>Drawn shots only.</summary>
    public static ShotSettings Default { get; } = new([Animatic], "USD", null, null, 2);
}
