using System.Collections.Immutable;
using System.Globalization;

namespace InteractiveDrama.Stories.Conditions;

/// <summary>A word of a condition.</summary>
internal readonly record struct ConditionToken(
    ConditionTokenKind Kind,
    string Text,
    int Column,
    object? Value
)
{
    private static readonly string[] Words = ["and", "or", "has", "hasnt", "mod", "not"];

    private int Length => Text.Length;

    public static ImmutableArray<ConditionToken> Of(string text)
    {
        var found = ImmutableArray.CreateBuilder<ConditionToken>();
        for (var i = 0; i < text.Length; )
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var token = TokenAt(text, i);
            found.Add(token);
            i += token.Length;
        }

        return found.ToImmutable();
    }

    private static ConditionToken TokenAt(string text, int i)
    {
        var rest = text.AsSpan(i);
        if (char.IsAsciiDigit(text[i]))
            return Number(rest, i);
        if (text[i] == '"')
        {
            var end = text.IndexOf('"', i + 1);
            return end < 0
                ? throw new ConditionException("The text that begins here has no end.", i + 1)
                : new ConditionToken(
                    ConditionTokenKind.Value,
                    text[i..(end + 1)],
                    i + 1,
                    text[(i + 1)..end]
                );
        }

        if (char.IsLetter(text[i]) || text[i] == '_')
        {
            var length = 1;
            while (
                length < rest.Length
                && (char.IsLetterOrDigit(rest[length]) || rest[length] is '_' or '.')
            )
                length++;
            var word = rest[..length].ToString();
            return word switch
            {
                "true" => new ConditionToken(ConditionTokenKind.Value, word, i + 1, true),
                "false" => new ConditionToken(ConditionTokenKind.Value, word, i + 1, false),
                _ when Words.Contains(word, StringComparer.Ordinal) => new ConditionToken(
                    ConditionTokenKind.Sign,
                    word,
                    i + 1,
                    null
                ),
                _ => new ConditionToken(ConditionTokenKind.Name, word, i + 1, null),
            };
        }

        foreach (
            var sign in (ReadOnlySpan<string>)
                [
                    "&&",
                    "||",
                    "==",
                    ">=",
                    "<=",
                    "!=",
                    "!?",
                    "<",
                    ">",
                    "?",
                    "^",
                    "+",
                    "-",
                    "*",
                    "/",
                    "%",
                    "!",
                    "(",
                    ")",
                    ",",
                ]
        )
        {
            if (rest.StartsWith(sign, StringComparison.Ordinal))
                return new ConditionToken(ConditionTokenKind.Sign, sign, i + 1, null);
        }

        throw new ConditionException($"'{text[i]}' means nothing in a condition.", i + 1);
    }

    private static ConditionToken Number(ReadOnlySpan<char> rest, int i)
    {
        var length = 1;
        while (length < rest.Length && (char.IsAsciiDigit(rest[length]) || rest[length] == '.'))
            length++;
        var digits = rest[..length];
        object? value =
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
                ? whole
            : float.TryParse(
                digits,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
            : null;
        return value is null
            ? throw new ConditionException($"'{digits}' is no number.", i + 1)
            : new ConditionToken(ConditionTokenKind.Value, digits.ToString(), i + 1, value);
    }
}
