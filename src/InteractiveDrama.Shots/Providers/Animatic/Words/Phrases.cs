using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Providers.Animatic.Words;

/// <summary>A description cut into phrases of lower-case words: "short black hair, red raincoat" is two of them.</summary>
internal sealed class Phrases
{
    private readonly ImmutableArray<ImmutableArray<string>> _phrases;
    private readonly HashSet<string> _words;

    private Phrases(ImmutableArray<ImmutableArray<string>> phrases)
    {
        _phrases = phrases;
        _words = [.. phrases.SelectMany(phrase => phrase)];
    }

    public ImmutableArray<ImmutableArray<string>> All => _phrases;

    public static Phrases Of(params ReadOnlySpan<string?> texts)
    {
        var phrases = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var text in texts)
        {
            Read(text ?? "", phrases);
        }

        return new Phrases(phrases.ToImmutable());
    }

    public bool Has(params ReadOnlySpan<string> anyOf)
    {
        foreach (var word in anyOf)
        {
            if (_words.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last phrase that has one of <paramref name="nouns"/>, up to and with it; empty when none has.</summary>
    public ImmutableArray<string> Before(params ReadOnlySpan<string> nouns)
    {
        for (var i = _phrases.Length - 1; i >= 0; i--)
        {
            for (var j = 0; j < _phrases[i].Length; j++)
            {
                if (nouns.Contains(_phrases[i][j]))
                {
                    return _phrases[i][..(j + 1)];
                }
            }
        }

        return [];
    }

    /// <summary>The whole of the last phrase that has one of <paramref name="nouns"/>; empty when none has.</summary>
    public ImmutableArray<string> Around(params ReadOnlySpan<string> nouns)
    {
        for (var i = _phrases.Length - 1; i >= 0; i--)
        {
            foreach (var noun in nouns)
            {
                if (_phrases[i].AsSpan().Contains(noun))
                {
                    return _phrases[i];
                }
            }
        }

        return [];
    }

    private static void Read(string text, ImmutableArray<ImmutableArray<string>>.Builder phrases)
    {
        var phrase = ImmutableArray.CreateBuilder<string>();
        var word = new System.Text.StringBuilder();
        foreach (var c in text + ",")
        {
            // Chinese is written without blanks: each character is a word of its own.
            if (c is >= '\u4e00' and <= '\u9fff')
            {
                End(word, phrase);
                phrase.Add(c.ToString());
            }
            else if (char.IsLetterOrDigit(c) || c == '\'')
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else
            {
                End(word, phrase);
                if (
                    c is ',' or ';' or '.' or ':' or '，' or '、' or '；' or '。'
                    && phrase.Count > 0
                )
                {
                    phrases.Add(phrase.ToImmutable());
                    phrase.Clear();
                }
            }
        }
    }

    private static void End(System.Text.StringBuilder word, ImmutableArray<string>.Builder phrase)
    {
        if (word.Length > 0)
        {
            phrase.Add(Singular(word.ToString()));
            word.Clear();
        }
    }

    private static string Singular(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
}
