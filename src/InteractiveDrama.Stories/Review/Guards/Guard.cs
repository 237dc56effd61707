using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Review.Guards;

/// <summary>A condition as far as a rule can see into it: what it compares, and how that is put together.</summary>
internal abstract record Guard
{
    /// <summary>Always so.</summary>
    public static Guard Always { get; } = new AllOf([]);

    /// <summary>True for what has no condition at all.</summary>
    public bool IsAlways => this is AllOf { Parts: [] };

    /// <summary>Every one of them.</summary>
    public static Guard All(params IEnumerable<Guard> guards) => new AllOf([.. guards]);

    /// <summary>At least one of them.</summary>
    public static Guard Any(params IEnumerable<Guard> guards) =>
        new Opposite(new AllOf([.. guards.Select(Not)]));

    /// <summary>Not so.</summary>
    public static Guard Not(Guard guard) =>
        guard is Opposite { Of: var of } ? of : new Opposite(guard);

    /// <summary>Every one of some conditions.</summary>
    internal sealed record AllOf(ImmutableArray<Guard> Parts) : Guard;

    /// <summary>Where another condition is not so.</summary>
    internal sealed record Opposite(Guard Of) : Guard;

    /// <summary>A value taken for true or false: nothing but zero and false is false.</summary>
    /// <param name="Value">What it is the value of.</param>
    internal sealed record Truth(string Value) : Guard;

    /// <summary>A value compared with a constant.</summary>
    /// <param name="Value">What it is the value of.</param>
    /// <param name="Operator"><c>==</c>, <c>&lt;</c> or <c>&lt;=</c>; the others are opposites of these.</param>
    /// <param name="Constant">A <see cref="double"/> or a <see cref="string"/>.</param>
    internal sealed record Comparison(string Value, string Operator, object Constant) : Guard;
}
