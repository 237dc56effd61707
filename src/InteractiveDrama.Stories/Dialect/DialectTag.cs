using System.Collections.Concurrent;

namespace InteractiveDrama.Stories.Dialect;

/// <summary>A tag's text, split at its first colon.</summary>
/// <param name="Key">What stands before the first <c>:</c>, trimmed, lower case.</param>
/// <param name="Value">What stands behind it, trimmed; empty without a colon.</param>
public readonly record struct DialectTag(string Key, string Value)
{
    /// <summary>True when the key is one of the dialect's.</summary>
    public bool IsOurs => TagKeys.All.Contains(Key);

    /// <summary>Far more tags than a story has; those a script makes up as it goes are split each time.</summary>
    private const int MostKnown = 10_000;

    private static readonly ConcurrentDictionary<string, DialectTag> Known = new(
        StringComparer.Ordinal
    );

    /// <summary>Splits a tag's text.</summary>
    /// <param name="text">The text as ink gives it, without the <c>#</c>.</param>
    public static DialectTag Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Known.TryGetValue(text, out var known))
            return known;
        var tag = Split(text);
        // Counting takes every lock, and is done only for what is new.
        if (Known.Count < MostKnown)
            Known.TryAdd(text, tag);
        return tag;
    }

    private static DialectTag Split(string text)
    {
        var colon = text.AsSpan().IndexOfAny(':', '：');
        return colon < 0
            ? new DialectTag(text.Trim().ToLowerInvariant(), "")
            : new DialectTag(text[..colon].Trim().ToLowerInvariant(), text[(colon + 1)..].Trim());
    }
}
