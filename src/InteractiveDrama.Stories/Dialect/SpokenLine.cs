using System.Collections.Immutable;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Stories.Dialect;

/// <summary>A line's text, its speaker and mood taken off: <c>Mei (afraid): You came.</c></summary>
/// <param name="Speaker">The cast key, or null for narration.</param>
/// <param name="Mood">The mood as written, or null.</param>
/// <param name="Text">What is left, trimmed.</param>
public readonly record struct SpokenLine(string? Speaker, string? Mood, string Text)
{
    /// <summary>Takes speaker and mood off a line.</summary>
    /// <param name="raw">The line as ink produced it.</param>
    /// <param name="cast">The cast; the longest matching key or name wins.</param>
    /// <param name="prose">True when the line is marked as prose.</param>
    public static SpokenLine Parse(string raw, ImmutableArray<CastMember> cast, bool prose = false)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var text = raw.Trim();
        var best = new SpokenLine(null, null, text);
        if (prose || text.AsSpan().IndexOfAny(':', '：') < 0)
            return best;
        var length = 0;
        foreach (var member in cast)
        {
            foreach (var name in (ReadOnlySpan<string>)[member.Key, member.Name])
            {
                if (name.Length > length && After(text, name) is var (mood, rest))
                {
                    length = name.Length;
                    best = new SpokenLine(member.Key, mood, rest);
                }
            }
        }

        return best;
    }

    private static (string? Mood, string Said)? After(string text, string name)
    {
        if (!text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = text.AsSpan(name.Length).TrimStart();
        string? mood = null;
        if (rest is ['(' or '（', ..])
        {
            var close = rest.IndexOfAny(')', '）');
            if (close < 0)
                return null;
            mood = rest[1..close].Trim().ToString();
            rest = rest[(close + 1)..].TrimStart();
        }

        return rest is [':' or '：', ..]
            ? (mood is "" ? null : mood, rest[1..].Trim().ToString())
            : null;
    }
}
