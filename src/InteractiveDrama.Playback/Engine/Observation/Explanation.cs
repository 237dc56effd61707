using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine.Programs;

namespace InteractiveDrama.Playback.Engine.Observation;

/// <summary>How a value came about.</summary>
/// <param name="Text">The expression, in ink's words.</param>
/// <param name="Value">The value, as ink prints it.</param>
/// <param name="IsTrue">Whether it counts as true.</param>
/// <param name="Operator">What made it of its parts; null for a leaf.</param>
/// <param name="Parts">Its parts.</param>
/// <param name="Name">The name of a variable or count; null for others.</param>
internal sealed record Explanation(
    string Text,
    string Value,
    bool IsTrue,
    Opcode? Operator,
    ImmutableArray<Explanation> Parts,
    string? Name
)
{
    /// <summary>The parts that make it false.</summary>
    public IEnumerable<FalsePart> FalseParts() =>
        Operator switch
        {
            Opcode.And => Parts.Where(p => !p.IsTrue).SelectMany(p => p.FalseParts()),
            Opcode.Or => Parts.SelectMany(p => p.FalseParts()),
            _ =>
            [
                new FalsePart(Text, [.. Names().DistinctBy(n => n.Name, StringComparer.Ordinal)]),
            ],
        };

    private IEnumerable<NamedValue> Names() =>
        Name is not null ? [new NamedValue(Name, Value)] : Parts.SelectMany(p => p.Names());
}
