using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Stories.Translation;

/// <summary>One text's translation, as a file has it.</summary>
/// <param name="Id">The unit's id.</param>
/// <param name="Kind">What the text is; null where the file does not say.</param>
/// <param name="Source">The text it was given out with, with slots.</param>
/// <param name="Target">The translation, with slots; empty when there is none.</param>
/// <param name="State">How far it is.</param>
public sealed record TranslatedUnit(
    string Id,
    TextKind? Kind,
    string Source,
    string Target,
    TranslationState State
)
{
    /// <summary>True when the source has changed since it was translated.</summary>
    public bool NeedsReview { get; init; }

    /// <summary>The source it was translated from, where that is another than <see cref="Source"/>.</summary>
    public string? TranslatedFrom { get; init; }

    /// <summary>The line in its file, from 1; null when it is of none.</summary>
    public int? Line { get; init; }

    /// <summary>What is wrong with how it is written, in words; null when nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>True when there is a translation.</summary>
    public bool IsTranslated => Target.Length > 0;
}
