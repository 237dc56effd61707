namespace InteractiveDrama.Stories.Translation;

/// <summary>A segment of a unit, or what stands between two.</summary>
internal sealed record XliffPart(
    bool IsSegment,
    string Source,
    string? Target,
    TranslationState State,
    bool NeedsReview,
    int? Order,
    string? Problem
);
