using System.Collections.Immutable;
using System.Text.Json;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Shots.TakingBack;

/// <summary>
/// Takes takes back, and gives them back when that was a mistake. From its entry on the record a take's bytes are sealed in
/// every process; bytes and record stay. Whoever watches the record finds the library as the entry says, so it comes last.
/// </summary>
/// <param name="takes">The takes.</param>
/// <param name="reviews">The record.</param>
/// <param name="time">The clock.</param>
public sealed class Withdrawals(ITakes takes, IReviewLog reviews, TimeProvider time)
{
    /// <summary>How long a reason may be, in characters.</summary>
    public const int LongestReason = 1000;

    /// <summary>The take of an id, else every take of the shot or line of that id; empty when there is none.</summary>
    /// <param name="takeOrShot">A take's id, or a shot's or line's.</param>
    /// <param name="story">The story's id, for a shot; null for all stories.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<ImmutableArray<KeptTake>> FindAsync(
        string takeOrShot,
        string? story,
        CancellationToken cancellation = default
    )
    {
        if (
            await takes.FindAsync(takeOrShot, cancellation) is { } take
            && (story is null || take.Take.Story == story)
        )
        {
            return [take];
        }
        return (await takes.ListAsync(story, null, cancellation))
            .Where(kept => kept.Take.Subject == takeOrShot)
            .ToImmutableArray();
    }

    /// <summary>Takes takes back. One that is withdrawn already stays so, and gets no second entry.</summary>
    /// <param name="named">The takes.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Stops waiting; some may be withdrawn by then.</param>
    public async Task<Withdrawal> WithdrawAsync(
        ImmutableArray<KeptTake> named,
        string who,
        string reason,
        CancellationToken cancellation = default
    )
    {
        var equal = await EqualAsync(named, cancellation);
        foreach (var kept in named.AddRange(equal))
        {
            await takes.WithdrawAsync(kept.Take.Id, cancellation);
            if (await WithdrawnAsync(kept.Take, cancellation) is null)
            {
                var others = named.Contains(kept) ? null : (ImmutableArray<KeptTake>?)named;
                await AppendAsync(kept.Take, ReviewVerb.Withdraw, who, reason, others);
            }
        }
        return Of(named, equal);
    }

    /// <summary>
    /// Gives takes back to review. One that was shown when it was withdrawn is published again, unless another was meanwhile;
    /// the story's policy then says whether it is seen before a person has approved it.
    /// </summary>
    /// <param name="named">The takes; those that are not withdrawn stay as they are.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Stops waiting; some may be back by then.</param>
    /// <returns>What was withdrawn and is not any more.</returns>
    public async Task<Withdrawal> RestoreAsync(
        ImmutableArray<KeptTake> named,
        string who,
        string reason,
        CancellationToken cancellation = default
    )
    {
        var back = await OnlyWithdrawnAsync(named, cancellation);
        // The bytes stay sealed as long as any take of them is withdrawn.
        var equal = await OnlyWithdrawnAsync(await EqualAsync(back, cancellation), cancellation);
        foreach (var kept in back.AddRange(equal))
        {
            var others = back.Contains(kept) ? null : (ImmutableArray<KeptTake>?)back;
            if (await WasShownAsync(kept.Take))
            {
                await takes.PublishAsync(kept.Take.Id, cancellation);
            }
            await AppendAsync(kept.Take, ReviewVerb.Restore, who, reason, others);
        }
        return Of(back, equal);
    }

    // A poster, black say, may be that of many clips: its bytes are sealed, and the clips stay.
    private async Task<ImmutableArray<KeptTake>> EqualAsync(
        ImmutableArray<KeptTake> named,
        CancellationToken cancellation
    )
    {
        var left = (await takes.ListAsync(null, null, cancellation))
            .ExceptBy(
                named.Select(kept => kept.Take.Id),
                kept => kept.Take.Id,
                StringComparer.Ordinal
            )
            .ToList();
        var bytes = named.SelectMany(Bytes).ToHashSet(StringComparer.Ordinal);
        var equal = ImmutableArray.CreateBuilder<KeptTake>();
        while (left.FirstOrDefault(kept => Bytes(kept).Any(bytes.Contains)) is { } found)
        {
            left.Remove(found);
            equal.Add(found);
            bytes.UnionWith(Bytes(found));
        }
        return equal.ToImmutable();
    }

    private static IEnumerable<string> Bytes(KeptTake kept) =>
        kept.Take.Files.Where(file => file.Role != MediaRole.Poster).Select(file => file.Sha256);

    private async Task<ReviewEntry?> WithdrawnAsync(Take take, CancellationToken cancellation) =>
        TakeReview.Of(await reviews.ReadAsync(null, take.Id, 0, cancellation)).Withdrawal;

    private async Task<ImmutableArray<KeptTake>> OnlyWithdrawnAsync(
        ImmutableArray<KeptTake> some,
        CancellationToken cancellation
    )
    {
        var found = ImmutableArray.CreateBuilder<KeptTake>();
        foreach (var kept in some)
        {
            if (await WithdrawnAsync(kept.Take, cancellation) is not null)
            {
                found.Add(kept);
            }
        }
        return found.ToImmutable();
    }

    private async Task<bool> WasShownAsync(Take take) =>
        (await takes.HistoryAsync(take.Id)) is [.., { IsPublished: false, ReplacedBy: null }]
        && !(await takes.ListAsync(take.Story, take.Subject)).Any(other =>
            other.IsPublished
            && other.Take.Kind is MediaKind.Speech == take.Kind is MediaKind.Speech
            && other.Take.Locale == take.Locale
            && other.Take.ContentHash == take.ContentHash
        );

    private Task<long> AppendAsync(
        Take take,
        ReviewVerb verb,
        string who,
        string reason,
        ImmutableArray<KeptTake>? equalTo
    )
    {
        var now = time.GetUtcNow();
        return reviews.AppendAsync(
            new ReviewEntry
            {
                Id = Guid.CreateVersion7(now),
                At = now,
                Who = who,
                Verb = verb,
                Story = take.Story,
                Subject = take.Subject,
                Take = take.Id,
                Reason = reason,
                Detail = equalTo is { } others
                    ? JsonSerializer.Serialize(
                        new { equalTo = others.Select(other => other.Take.Id) }
                    )
                    : null,
            }
        );
    }

    private static Withdrawal Of(ImmutableArray<KeptTake> named, ImmutableArray<KeptTake> equal) =>
        new([.. named.Select(kept => kept.Take)], [.. equal.Select(kept => kept.Take)]);
}
