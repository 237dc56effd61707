using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Engine.Observation;

/// <summary>A part of a condition that made it false.</summary>
/// <param name="Expression">The part, in ink's words.</param>
/// <param name="Values">The variables and counts in it, with their values.</param>
public sealed record FalsePart(string Expression, ImmutableArray<NamedValue> Values)
{
    /// <summary>As one reads it: <c>money >= 10 (money is 3)</c>.</summary>
    public override string ToString() =>
        Values.IsEmpty
            ? Expression
            : $"{Expression} ({string.Join(", ", Values.Select(v => $"{v.Name} is {v.Value}"))})";
}
