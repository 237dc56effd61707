using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Tests.Oracle.Playing;

/// <summary>How a story is played.</summary>
/// <param name="Knot">Where it begins; null for the beginning.</param>
/// <param name="Seed">31 bits.</param>
/// <param name="Choices">At each stop one of the choices offered, counted round and round.</param>
internal sealed record Walk(string? Knot, int Seed, ImmutableArray<int> Choices)
{
    public override string ToString() =>
        $"seed {Seed}, from {Knot ?? "the beginning"}, choices {string.Join(", ", Choices)}";
}
