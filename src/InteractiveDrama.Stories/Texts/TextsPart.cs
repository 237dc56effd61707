using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Texts;

/// <summary>Every text of the story. Outside of its version: a text's wording changes no state.</summary>
/// <param name="Units">In script order, the names at the end.</param>
public sealed record TextsPart(ImmutableArray<TextUnit> Units)
{
    /// <summary>No texts.</summary>
    public static TextsPart Empty { get; } = new([]);
}
