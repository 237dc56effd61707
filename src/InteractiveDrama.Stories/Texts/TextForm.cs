using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Texts;

/// <summary>The pieces of one owner along one way through its alternatives.</summary>
/// <param name="Pieces">In order.</param>
/// <param name="Ended">True when the way leaves the line here.</param>
internal readonly record struct TextForm(ImmutableArray<TextPiece> Pieces, bool Ended)
{
    public static TextForm Nothing { get; } = new([], Ended: false);

    public TextForm Then(in TextForm next) =>
        Ended ? this : new TextForm(Pieces.AddRange(next.Pieces), next.Ended);
}
