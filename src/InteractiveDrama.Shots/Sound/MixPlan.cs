using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Sound;

/// <summary>What is heard when.</summary>
public sealed record MixPlan
{
    /// <summary>The length of it all, in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>The spoken lines.</summary>
    public ImmutableArray<PlacedSound> Voices { get; init; } = [];

    /// <summary>Music and ambience; under a voice they make room.</summary>
    public ImmutableArray<SoundRun> Runs { get; init; } = [];

    /// <summary>Single sounds.</summary>
    public ImmutableArray<PlacedSound> Points { get; init; } = [];
}
