using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Recordings;

/// <summary>A playthrough kept as a test: what was chosen and drawn, and what was seen.</summary>
public sealed record RecordedWalk
{
    /// <summary>A writer's words on it, one entry a line.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The episode it begins with; null for the story's beginning.</summary>
    public string? Episode { get; init; }

    /// <summary>The seed of what it does not say of chance, 31 bits.</summary>
    public int Seed { get; init; }

    /// <summary>Its beats, in order; each but the last says what was chosen.</summary>
    public ImmutableArray<RecordedTurn> Turns { get; init; } = [];

    /// <summary>The ending it comes to; null when it stops elsewhere.</summary>
    public string? Ending => Turns.IsEmpty ? null : Turns[^1].Ending;
}
