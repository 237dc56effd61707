using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Ink.Runtime;

namespace InteractiveDrama.Stories.Graph;

/// <summary>Where the tunnels around a flow return to; compared by value.</summary>
internal sealed record FlowStack(ImmutableList<(Container Container, int Index)> Returns)
{
    private const int Deepest = 12;

    public static FlowStack Empty { get; } = new(ImmutableList<(Container, int)>.Empty);

    public bool IsEmpty => Returns.IsEmpty;

    public (Container Container, int Index) Top => Returns[^1];

    /// <summary>With one more tunnel; null beyond the depth that is looked at.</summary>
    public FlowStack? Push(Container container, int index) =>
        Returns.Count == Deepest ? null : new FlowStack(Returns.Add((container, index)));

    public FlowStack Pop() => new(Returns.RemoveAt(Returns.Count - 1));

    public bool Equals(FlowStack? other) =>
        other is not null && Returns.SequenceEqual(other.Returns);

    public override int GetHashCode() =>
        Returns.Aggregate(
            17,
            (hash, r) => HashCode.Combine(hash, r.Index, RuntimeHelpers.GetHashCode(r.Container))
        );
}
