namespace InteractiveDrama.Stories.Import.Twee.Markup;

/// <summary>What stands between the brackets of a link.</summary>
internal static class LinkText
{
    /// <summary>Label and target: <c>a-&gt;b</c>, <c>b&lt;-a</c>, <c>a|b</c>, or one for both.</summary>
    public static (string Label, string Target) Split(string inner)
    {
        var right = inner.LastIndexOf("->", StringComparison.Ordinal);
        if (right >= 0)
            return Trimmed(inner[..right], inner[(right + 2)..]);
        var left = inner.IndexOf("<-", StringComparison.Ordinal);
        if (left >= 0)
            return Trimmed(inner[(left + 2)..], inner[..left]);
        var bar = inner.IndexOf('|', StringComparison.Ordinal);
        return bar >= 0 ? Trimmed(inner[..bar], inner[(bar + 1)..]) : Trimmed(inner, inner);
    }

    private static (string, string) Trimmed(string label, string target) =>
        (label.Trim() is { Length: > 0 } shown ? shown : target.Trim(), target.Trim());
}
