using System.Collections.Immutable;
using System.Text;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>Keys, and how to keep them out of what is said.</summary>
/// <param name="values">The keys, or header values that contain them.</param>
public sealed class Secrets(IEnumerable<string> values)
{
    // Providers quote keys in part, "sk-abc…xyz": from this length on a piece of one is treated as the whole.
    private const int Piece = 6;
    private const int MostLetters = 300;

    private readonly ImmutableArray<string> secrets =
    [
        .. values
            .SelectMany(v => v.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(v => v.Length >= Piece && v is not ("Bearer" or "Basic")),
    ];

    /// <summary>A foreign text as one line of at most 300 characters, without any part of a key.</summary>
    /// <param name="text">What a provider said.</param>
    /// <returns>One line; empty when nothing was said.</returns>
    public string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var line = OneLine(text);
        foreach (var secret in secrets)
            line = Without(line, secret);
        return line.Length <= MostLetters ? line : line[..MostLetters].TrimEnd() + "…";
    }

    /// <inheritdoc/>
    public override string ToString() => "…";

    private static string OneLine(string text)
    {
        var line = new StringBuilder();
        // Twice as much as is kept: what is cut out later leaves room for what follows.
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, MostLetters * 2)))
        {
            var blank = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!blank)
                line.Append(char.IsSurrogate(c) ? '?' : c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString().Trim();
    }

    private static string Without(string text, string secret)
    {
        var kept = new StringBuilder();
        for (var at = 0; at < text.Length; )
        {
            var length = Match(text.AsSpan(at), secret);
            if (length == 0)
            {
                kept.Append(text[at++]);
                continue;
            }

            kept.Append('…');
            at += length;
        }

        return kept.ToString();
    }

    // How many characters at the start of the text stand together in the secret; 0 when fewer than a piece.
    private static int Match(ReadOnlySpan<char> text, string secret)
    {
        if (
            text.Length < Piece
            || !secret.AsSpan().Contains(text[..Piece], StringComparison.OrdinalIgnoreCase)
        )
        {
            return 0;
        }

        var length = Piece;
        while (
            length < text.Length
            && secret.AsSpan().Contains(text[..(length + 1)], StringComparison.OrdinalIgnoreCase)
        )
        {
            length++;
        }

        return length;
    }
}
