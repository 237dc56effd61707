namespace InteractiveDrama.Stories.Translation;

/// <summary>The words of XLIFF 2.0 that are written and read.</summary>
internal static class XliffNames
{
    public const string Namespace = "urn:oasis:names:tc:xliff:document:2.0";
    public const string NeedsReview = "drama:needs-review";
    public const string KindPrefix = "drama:";
    public const string TranslatedFrom = "translated-from";
}
