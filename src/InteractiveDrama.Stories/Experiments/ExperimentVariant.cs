using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Experiments;

/// <summary>One variant of an experiment; without a change it is the story as written.</summary>
/// <param name="Name">Its name: <c>a-z</c>, <c>0-9</c>, <c>_</c> and <c>-</c>.</param>
public sealed record ExperimentVariant(string Name)
{
    /// <summary>The knot that the choice leads to instead.</summary>
    public string? Knot { get; init; }

    /// <summary>The choices that are shown first, in this order; the others follow in the story's.</summary>
    public ImmutableArray<string> Order { get; init; } = [];

    /// <summary>True when the choices are shown in the opposite order.</summary>
    public bool IsReversed { get; init; }

    /// <summary>The window's length in seconds.</summary>
    public double? Seconds { get; init; }

    /// <summary>The line of what it says in <c>drama.yaml</c>, from 1.</summary>
    public int Line { get; init; } = 1;

    /// <summary>The column there, from 1.</summary>
    public int Column { get; init; } = 1;
}
