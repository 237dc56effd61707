using System.Collections.Immutable;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Stories.Translation;

/// <summary>Takes what a translator sent into the translations of a story.</summary>
public static class TranslationImport
{
    /// <summary>Merges. Nothing that was there is lost: what the file does not have, or has wrong, stays as it was.</summary>
    /// <param name="texts">The story's texts.</param>
    /// <param name="kept">What the project has.</param>
    /// <param name="sent">What came back.</param>
    /// <returns>The translations to keep, and what is to say of them.</returns>
    public static (TranslationMatch Merged, ImportReport Report) Merge(
        ImmutableArray<TextUnit> texts,
        TranslationFile kept,
        TranslationFile sent
    )
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(sent);
        var before = TranslationMatch.Of(texts, kept.Units);
        var after = TranslationMatch.Of(texts, sent.Units);
        var merged = ImmutableArray.CreateBuilder<TextTranslation>(texts.Length);
        var added = ImmutableArray.CreateBuilder<string>();
        var changed = ImmutableArray.CreateBuilder<string>();
        var review = ImmutableArray.CreateBuilder<string>();
        var carried = ImmutableArray.CreateBuilder<CarriedTranslation>();
        var refused = ImmutableArray.CreateBuilder<RefusedTranslation>();
        var unchanged = 0;
        foreach (var (old, found) in before.Texts.Zip(after.Texts))
        {
            if (!found.Translation.IsTranslated)
            {
                merged.Add(old);
                continue;
            }

            if (Refusal(old, found) is { } reason)
            {
                merged.Add(old);
                refused.Add(
                    new RefusedTranslation(found.Translation.Id, found.Translation.Line, reason)
                );
                continue;
            }

            var taken = found with { Translation = Reviewed(old, found) };
            merged.Add(taken);
            var id = taken.Translation.Id;
            if (!old.Translation.IsTranslated)
                added.Add(id);
            else if (IsSame(old.Translation, taken.Translation))
                unchanged++;
            else
                changed.Add(id);
            if (taken.Translation.NeedsReview)
                review.Add(id);
            if (found.CarriedFrom is { } from)
                carried.Add(new CarriedTranslation(from, id));
        }

        var orphans = after.Orphans.Where(o => o.IsTranslated).ToImmutableArray();
        return (
            new TranslationMatch(
                merged.ToImmutable(),
                [.. orphans.Concat(before.Orphans).DistinctBy(o => o.Id, StringComparer.Ordinal)]
            ),
            new ImportReport(
                added.ToImmutable(),
                changed.ToImmutable(),
                unchanged,
                review.ToImmutable(),
                carried.ToImmutable(),
                [.. orphans.Select(o => o.Id)],
                refused.ToImmutable()
            )
        );
    }

    private static string? Refusal(TextTranslation old, TextTranslation found)
    {
        var unit = found.Translation;
        if (Slots.Problem(unit) is { } problem)
            return problem;
        return
            found.IsEdited
            && old.Translation is { IsTranslated: true, NeedsReview: false }
            && old.Translation.Target != unit.Target
            ? "translates an older text, and there is a translation of the one the story has now"
            : null;
    }

    // Another wording for the same source is what the review asked for.
    private static TranslatedUnit Reviewed(TextTranslation old, TextTranslation found) =>
        !found.IsEdited
        && found.Translation.NeedsReview
        && old.Translation.IsTranslated
        && old.Translation.Target != found.Translation.Target
            ? found.Translation with
            {
                NeedsReview = false,
                TranslatedFrom = null,
            }
            : found.Translation;

    private static bool IsSame(TranslatedUnit one, TranslatedUnit other) =>
        one.Target == other.Target
        && one.State == other.State
        && one.NeedsReview == other.NeedsReview;
}
