using System.Globalization;
using System.Text;

namespace InteractiveDrama.Stories;

/// <summary>Small helps with words.</summary>
public static class Words
{
    /// <summary>An identifier as a title: <c>the_lastLight</c> is "The Last Light".</summary>
    /// <param name="identifier">A name as scripts and folders have it.</param>
    public static string Title(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        var words = new StringBuilder();
        var previous = ' ';
        foreach (var c in identifier)
        {
            var separator = c is '_' or '-' or '.' or ' ';
            if (separator || (char.IsUpper(c) && char.IsLower(previous)))
                words.Append(' ');
            if (!separator)
                words.Append(
                    previous is '_' or '-' or '.' or ' ' || words is { Length: 0 }
                        ? char.ToUpperInvariant(c)
                        : c
                );
            previous = c;
        }

        return words.ToString().Trim();
    }

    /// <summary>The Damerau-Levenshtein distance (optimal string alignment) of two words, case ignored.</summary>
    /// <param name="a">One word.</param>
    /// <param name="b">The other.</param>
    public static int Distance(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        a = a.ToLower(CultureInfo.InvariantCulture);
        b = b.ToLower(CultureInfo.InvariantCulture);
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        for (var j = 1; j <= b.Length; j++)
        {
            var cost = a[i - 1] == b[j - 1] ? 0 : 1;
            rows[i, j] = Math.Min(
                Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1),
                rows[i - 1, j - 1] + cost
            );
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
        }

        return rows[a.Length, b.Length];
    }

    /// <summary>The nearest of some words within a distance of 2, or null.</summary>
    /// <param name="word">The word written.</param>
    /// <param name="known">The words known.</param>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(word);
        return known
            .Where(k => Math.Abs(k.Length - word.Length) <= 2)
            .Select(k => (Word: k, Distance: Distance(word, k)))
            .Where(k => k.Distance <= 2 && k.Distance < Math.Max(word.Length, k.Word.Length))
            .OrderBy(k => k.Distance)
            .ThenBy(k => k.Word, StringComparer.Ordinal)
            .Select(k => k.Word)
            .FirstOrDefault();
    }
}
