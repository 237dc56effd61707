using System.Collections.Frozen;
using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Scheduling;

namespace InteractiveDrama.Cli.Releasing;

/// <summary>Finds the final, approved take of each need, or says what there is instead.</summary>
/// <param name="takes">The story's takes.</param>
/// <param name="reviews">How they stand in review, by id.</param>
/// <param name="late">Those that a viewer waited for, by id.</param>
/// <param name="rule">The story's rule of review.</param>
/// <param name="drawnIsFinal">Whether a drawing is final.</param>
/// <param name="stillIsFinal">Whether a still that a model made is.</param>
internal sealed class FinalTakes(
    ImmutableArray<KeptTake> takes,
    IReadOnlyDictionary<string, TakeReview> reviews,
    FrozenSet<string> late,
    ShowRule rule,
    bool drawnIsFinal,
    bool stillIsFinal
)
{
    /// <summary>How a take stands in review.</summary>
    public TakeReview Review(Take take) => reviews.GetValueOrDefault(take.Id, TakeReview.None);

    /// <summary>The take of a need.</summary>
    public FinalTake Of(MediaNeed need)
    {
        var final = Asset.Of(need, takes.Where(kept => IsFinal(kept.Take, need)));
        if (final is { State: AssetState.Current, Take: { } kept })
        {
            return new FinalTake(kept.Take, null);
        }
        var pending = Pending(need);
        if (pending is { } waiting)
        {
            return new FinalTake(
                null,
                new ReleaseGap(
                    need.Speech is null ? "shot" : "voice",
                    need.Subject,
                    Why(waiting, need),
                    Fix(waiting, need)
                )
            );
        }
        // Where nobody speaks there are captions.
        return need.Speech is not null || (drawnIsFinal && !need.IsHuman)
            ? new FinalTake(null, null)
            : new FinalTake(null, Missing(need));
    }

    private bool IsFinal(Take take, MediaNeed need) =>
        take.ContentHash == need.ContentHash
        && (
            take.MadeBy == MakerKind.Drawn
                ? (drawnIsFinal || need.Speech is not null) && !Review(take).IsBarred
                : (
                    stillIsFinal
                    || need.Speech is not null
                    || TakeRank.Of(take) != TakeRank.Keyframe
                )
                    && rule.IsApproved(Review(take), Classes(take, need))
                    && !Review(take).IsBarred
        );

    // The newest that was made for just this, and may yet be approved.
    private Take? Pending(MediaNeed need) =>
        takes
            .Where(kept =>
                kept.Take.MadeBy != MakerKind.Drawn
                && (!Review(kept.Take).IsBarred || kept.IsPublished)
                && Asset
                    .Of(need, [kept with { PublishedAt = kept.PublishedAt ?? kept.Take.MadeAt }])
                    .State == AssetState.Current
            )
            .OrderByDescending(kept => kept.IsPublished)
            .ThenByDescending(kept => kept.Take.Id, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Take;

    private string Why(Take take, MediaNeed need)
    {
        var review = Review(take);
        if (review.Withdrawal is not null)
        {
            return $"{take.Id} was withdrawn.";
        }
        if (review.Rejection is { } no)
        {
            return $"{take.Id} was rejected by {no.Who}{(no.Reason is { } why ? $": {why.TrimEnd('.')}" : "")}.";
        }
        if (review.IsQuarantined)
        {
            return $"{take.Id} arrived during a halt, and nobody has looked at it.";
        }
        var missing = review.Missing(ReviewGates.Of(rule.Settings, Classes(take, need)));
        if (!missing.IsEmpty)
        {
            var failed = take.HasFailed ? " It failed a check when it arrived." : "";
            return missing is [ReviewGates.Any]
                ? $"{take.Id} was approved by nobody.{failed}"
                : $"{take.Id} has not passed: {string.Join(", ", missing)}.{failed}";
        }
        return TakeRank.Of(take) == TakeRank.Keyframe && !stillIsFinal
            ? $"{take.Id} is only a still."
            : $"{take.Id} is approved, but not the one that is shown.";
    }

    private string Fix(Take take, MediaNeed need)
    {
        var review = Review(take);
        return review.IsBarred ? "Have another one made, or supply one with 'drama takes add'."
            : !rule.IsApproved(review, Classes(take, need))
                ? $"'drama review approve {take.Id}' approves it, 'drama review reject' says why not."
            : TakeRank.Of(take) == TakeRank.Keyframe && !stillIsFinal
                ? "Have the film made with 'drama render', or release with --allow-stills."
            : $"'drama review approve {take.Id}' shows it again.";
    }

    private ReleaseGap Missing(MediaNeed need)
    {
        var stale = Asset.Of(need, takes).State == AssetState.Stale;
        return need.IsHuman
            ? new ReleaseGap(
                "shot",
                need.Subject,
                "Only people may make this shot, and they have not.",
                $"Put the film at media/{need.Subject}.mp4 in the story's folder and run 'drama takes sync', or use 'drama takes add'."
            )
            : new ReleaseGap(
                "shot",
                need.Subject,
                stale
                    ? "Its take was made for an earlier version of the shot."
                    : "There is no final take of it.",
                "'drama render' makes it, 'drama takes add' takes yours, and --allow-drawn releases drawings."
            );
    }

    private FrozenSet<string> Classes(Take take, MediaNeed need) =>
        TakeClasses.Of(take, need, rule.Settings, late.Contains(take.Id));
}
