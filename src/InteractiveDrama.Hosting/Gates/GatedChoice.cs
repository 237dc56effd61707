using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Stories.Dialect;

namespace InteractiveDrama.Hosting.Gates;

/// <summary>A choice behind a gate.</summary>
/// <param name="Choice">Its id as offered.</param>
/// <param name="Gate">The gate's name.</param>
internal readonly record struct GatedChoice(string Choice, string Gate)
{
    /// <summary>Those of a beat, in ink's order.</summary>
    public static ImmutableArray<GatedChoice> Of(Beat beat)
    {
        var found = ImmutableArray<GatedChoice>.Empty;
        foreach (var choice in beat.Choices)
        {
            if (GateOf(choice) is { } gate)
            {
                found = found.Add(new GatedChoice(choice.Id, gate));
            }
        }
        return found;
    }

    /// <summary>The gate before a choice: its first <c># gate: NAME</c>; null without one.</summary>
    public static string? GateOf(OfferedChoice choice)
    {
        foreach (var text in choice.Tags)
        {
            if (DialectTag.Parse(text) is { Key: TagKeys.Gate, Value: { Length: > 0 } gate })
            {
                return gate;
            }
        }
        return null;
    }
}
