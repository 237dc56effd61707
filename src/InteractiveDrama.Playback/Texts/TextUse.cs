using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Texts;

/// <summary>A text of the story as it was used: which one, and what its slots were filled with. Enough to show it in any language.</summary>
/// <param name="Unit">The text's id; null for a value that stands outside of any text.</param>
/// <param name="Value">The value, without a text.</param>
/// <param name="Slots">For each slot what it holds, in order.</param>
public sealed record TextUse(
    string? Unit,
    string? Value,
    ImmutableArray<ImmutableArray<TextUse>> Slots
)
{
    /// <summary>A value that was printed.</summary>
    /// <param name="value">The value.</param>
    public static TextUse Of(string value) => new(null, value, []);

    /// <summary>Which of a line's ways to read was used; null for a line that has one.</summary>
    /// <param name="uses">The line's texts.</param>
    /// <param name="owner">The line's id.</param>
    public static string? Variant(ImmutableArray<TextUse> uses, string owner) =>
        uses is [{ Unit: { } unit }, ..]
        && unit.Length > owner.Length + 1
        && unit.StartsWith(owner, StringComparison.Ordinal)
        && unit[owner.Length] == '.'
            ? unit
            : null;
}
