using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Provenance.Disclosure;

/// <summary>Tells from the records of a story where AI was used, by what, and who looked at it. Nothing is claimed that is not on record.</summary>
/// <param name="Title">The story's title.</param>
/// <param name="Takes">The takes that are shown.</param>
/// <param name="IsChinese">Whether it is told in Chinese; else in English.</param>
public sealed record DisclosureText(
    string Title,
    ImmutableArray<DisclosedTake> Takes,
    bool IsChinese
)
{
    /// <summary>Of a story.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="takes">The takes that are shown.</param>
    /// <param name="locale">A language, BCP 47: Chinese, or else English.</param>
    public static DisclosureText Of(
        string title,
        ImmutableArray<DisclosedTake> takes,
        string locale
    )
    {
        ArgumentNullException.ThrowIfNull(locale);
        return new DisclosureText(
            title,
            takes,
            locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
        );
    }

    /// <summary>The lines of a tier.</summary>
    /// <param name="tier">To whom it is told.</param>
    public ImmutableArray<string> Lines(DisclosureTier tier) =>
        tier == DisclosureTier.Regulator ? DisclosureTable.Lines(Takes)
        : IsChinese ? new ChineseDisclosure(Title, Counts).Lines(tier)
        : new EnglishDisclosure(Title, Counts).Lines(tier);

    /// <summary>What there is to be counted.</summary>
    public DisclosureCounts Counts { get; } = new(Takes);
}
