using System.Text;

namespace InteractiveDrama.Stories.Texts;

/// <summary>Space in texts as a viewer sees it.</summary>
public static class Blanks
{
    /// <summary>Runs of blanks as one, none at the ends, as ink gives lines out.</summary>
    /// <param name="text">The text.</param>
    public static string Tidy(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsUntidy(text))
            return text;
        var tidy = new StringBuilder(text.Length);
        foreach (var c in text.AsSpan().Trim(" \t\n"))
        {
            var blank = c is ' ' or '\t' or '\n';
            if (!blank)
                tidy.Append(c);
            else if (tidy[^1] != ' ')
                tidy.Append(' ');
        }

        return tidy.ToString();
    }

    private static bool IsUntidy(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (c is '\t' or '\n' || (c == ' ' && before == ' '))
                return true;
            before = c;
        }

        return text is [.., ' '];
    }
}
