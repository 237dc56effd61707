using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Tests.Oracle.Playing;

/// <summary>How a story is played.</summary>
/// <param name="Knot">Where it begins; null for the beginning.</param>
/// <param name="Seed">31 bits.</param>
/// <param name="Choices">At each stop one of the choices offered, counted round and round.</param>
internal sealed record Walk(string? Knot, int Seed, ImmutableArray<int> Choices)
{
    /// <summary>Knots that are entered in place of what the choices lead to, by step; empty to go where they lead.</summary>
    public ImmutableArray<string> Detours { get; init; } = [];

    /// <summary>The knot that a step enters; null when it goes where its choice leads.</summary>
    /// <param name="step">The step, from 0.</param>
    public string? Detour(int step) => Detours.IsEmpty ? null : Detours[step % Detours.Length];

    public override string ToString() =>
        $"seed {Seed}, from {Knot ?? "the beginning"}, choices {string.Join(", ", Choices)}"
        + (Detours.IsEmpty ? "" : $", by way of {string.Join(", ", Detours)}");
}
