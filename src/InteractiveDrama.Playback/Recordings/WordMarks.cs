using System.Collections.Immutable;
using System.Text;
using InteractiveDrama.Playback.Recordings.Comparison;

namespace InteractiveDrama.Playback.Recordings;

/// <summary>Shows which words of a text changed.</summary>
public static class WordMarks
{
    private const long MostPairs = 1_000_000;

    /// <summary>The words of both texts, in order: those removed alone give the one, those added the other.</summary>
    /// <param name="before">The text as it was.</param>
    /// <param name="after">The text as it is.</param>
    public static ImmutableArray<WordMark> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (then, now) = (Words.Of(before), Words.Of(after));
        var marks = new List<WordMark>();
        if ((long)then.Count * now.Count > MostPairs)
            return [new(WordMarkKind.Removed, before), new(WordMarkKind.Added, after)];
        var common = new int[then.Count + 1, now.Count + 1];
        for (var i = then.Count - 1; i >= 0; i--)
        for (var j = now.Count - 1; j >= 0; j--)
            common[i, j] =
                then[i] == now[j]
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
        var (t, n) = (0, 0);
        while (t < then.Count || n < now.Count)
        {
            if (t < then.Count && n < now.Count && then[t] == now[n])
            {
                Add(WordMarkKind.Same, then[t++]);
                n++;
            }
            else if (t < then.Count && (n == now.Count || common[t + 1, n] >= common[t, n + 1]))
                Add(WordMarkKind.Removed, then[t++]);
            else
                Add(WordMarkKind.Added, now[n++]);
        }

        return [.. marks];

        void Add(WordMarkKind kind, string word)
        {
            if (marks.Count > 0 && marks[^1].Kind == kind)
                marks[^1] = marks[^1] with { Text = marks[^1].Text + word };
            else
                marks.Add(new WordMark(kind, word));
        }
    }

    /// <summary>The same as one text: <c>The [-red-]{+blue+} door.</c></summary>
    /// <param name="before">The text as it was.</param>
    /// <param name="after">The text as it is.</param>
    public static string Text(string before, string after)
    {
        var text = new StringBuilder();
        foreach (var mark in Of(before, after))
            text.Append(
                mark.Kind switch
                {
                    WordMarkKind.Removed => $"[-{mark.Text}-]",
                    WordMarkKind.Added => $"{{+{mark.Text}+}}",
                    _ => mark.Text,
                }
            );
        return text.ToString();
    }
}
