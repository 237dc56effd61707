using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Translation;

/// <summary>What an import did. A unit is in one of new, changed, unchanged and refused.</summary>
/// <param name="New">Ids of texts that had no translation.</param>
/// <param name="Changed">Ids of those that had another, or were not as far.</param>
/// <param name="Unchanged">How many were as they are.</param>
/// <param name="NeedsReview">Ids of those imported that were made from another source than the story has now.</param>
/// <param name="Carried">Translations whose text has another id now.</param>
/// <param name="Orphaned">Ids of translations that belong to no text; they are kept.</param>
/// <param name="Refused">Translations that were not taken.</param>
public sealed record ImportReport(
    ImmutableArray<string> New,
    ImmutableArray<string> Changed,
    int Unchanged,
    ImmutableArray<string> NeedsReview,
    ImmutableArray<CarriedTranslation> Carried,
    ImmutableArray<string> Orphaned,
    ImmutableArray<RefusedTranslation> Refused
);
