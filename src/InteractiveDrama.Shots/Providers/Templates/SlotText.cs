using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Providers.Templates;

/// <summary>A text of a template, cut into what stands as it is and what is filled in.</summary>
/// <param name="Pieces">In order; empty for an empty text.</param>
internal sealed record SlotText(ImmutableArray<SlotText.Piece> Pieces)
{
    /// <summary>One piece: a text as it stands, or a slot's name.</summary>
    /// <param name="Text">The text, or the name.</param>
    /// <param name="IsSlot">Whether it is a slot.</param>
    /// <param name="AsText">Whether the slot's value is written as a text though it is a number: <c>${seconds:text}</c>.</param>
    internal readonly record struct Piece(string Text, bool IsSlot, bool AsText);

    /// <summary>True when the text is one slot and nothing else: it takes the slot's value as it is, number or list.</summary>
    public bool IsWhole => Pieces is [{ IsSlot: true }];

    /// <summary>Cuts a text. <c>${name}</c> is a slot; <c>$${</c> stands for <c>${</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="TemplateException">A slot has no end or no name.</exception>
    public static SlotText Parse(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var plain = new System.Text.StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text.AsSpan(at).StartsWith("$${"))
            {
                plain.Append("${");
                at += 2;
                continue;
            }

            if (!text.AsSpan(at).StartsWith("${"))
            {
                plain.Append(text[at]);
                continue;
            }

            var end = text.IndexOf('}', at);
            if (end < 0)
                throw new TemplateException(
                    $"The slot in '{Clip(text)}' has no end. Write it as '${{prompt}}', or '$${{' for the characters themselves."
                );
            if (plain.Length > 0)
                pieces.Add(new Piece(plain.ToString(), false, false));
            plain.Clear();
            pieces.Add(Slot(text[(at + 2)..end], text));
            at = end;
        }

        if (plain.Length > 0)
            pieces.Add(new Piece(plain.ToString(), false, false));
        return new SlotText(pieces.ToImmutable());
    }

    private static Piece Slot(string inside, string text)
    {
        const string typed = ":text";
        var asText = inside.EndsWith(typed, StringComparison.Ordinal);
        var name = asText ? inside[..^typed.Length] : inside;
        if (
            name.Length == 0
            || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_')
        )
            throw new TemplateException(
                $"'${{{Clip(inside)}}}' in '{Clip(text)}' is not a slot. Write a name of small letters, such as '${{prompt}}' or '${{seconds:text}}'."
            );
        return new Piece(name, true, asText);
    }

    private static string Clip(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
