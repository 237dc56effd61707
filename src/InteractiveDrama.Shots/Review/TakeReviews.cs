using System.Text.Json;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Review;

/// <summary>
/// Decides about takes, in people's names. The record is written first and what is shown follows: broken off between the
/// two, the same decision again completes it. Deciding the same again writes nothing.
/// </summary>
/// <param name="takes">The takes.</param>
/// <param name="log">The record.</param>
/// <param name="time">The clock.</param>
public sealed class TakeReviews(ITakes takes, IReviewLog log, TimeProvider time)
{
    /// <summary>Decides.</summary>
    /// <param name="one">The take.</param>
    /// <param name="reviewer">Who does.</param>
    /// <param name="decision">What.</param>
    /// <param name="request">What goes with it.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="ReviewRefusedException">It cannot be; nothing was changed.</exception>
    public Task<ReviewDone> DecideAsync(
        TakeCase one,
        Reviewer reviewer,
        ReviewDecision decision,
        ReviewRequest request,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var said = request.Said();
        return decision switch
        {
            ReviewDecision.Approve => ApproveAsync(one, reviewer, request.Gate, said, cancellation),
            ReviewDecision.Reject => RejectAsync(one, reviewer, said, cancellation),
            ReviewDecision.Escalate => EscalateAsync(
                one,
                reviewer,
                request.Gate ?? "",
                said,
                cancellation
            ),
            _ => RollBackAsync(one, reviewer, said, cancellation),
        };
    }

    /// <summary>Lets a take through a gate; behind its last it is published, unless one of a higher rank is.</summary>
    /// <param name="one">The take.</param>
    /// <param name="reviewer">Who does.</param>
    /// <param name="gate">The gate; null for every missing one that their roles open.</param>
    /// <param name="note">What they say.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="ReviewRefusedException">They have not the role, the take does not ask for the gate, or it is withdrawn.</exception>
    public async Task<ReviewDone> ApproveAsync(
        TakeCase one,
        Reviewer reviewer,
        string? gate,
        ReviewNote note,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(reviewer);
        ArgumentNullException.ThrowIfNull(note);
        var said = note.Checked();
        if (one.Standing == TakeStanding.Withdrawn)
        {
            throw Invalid(
                $"{one.Take.Id} is withdrawn: give it back with 'drama withdraw --undo' before it is reviewed again."
            );
        }
        var passed = GateRights.Passed(one, reviewer, gate);
        foreach (var each in passed)
        {
            one = await WriteAsync(
                one,
                reviewer,
                ReviewVerb.Approve,
                said,
                each,
                null,
                cancellation
            );
            // The time was spent once, however many gates it led through.
            said = said with
            {
                Seconds = null,
            };
        }
        var isPublished = one.Kept.IsPublished;
        if (one.Standing == TakeStanding.Approved && !await IsLesserAsync(one, cancellation))
        {
            isPublished = await takes.PublishAsync(one.Take.Id, cancellation);
        }
        return new ReviewDone(one, passed.Count > 0, isPublished);
    }

    /// <summary>Says that a take is not to be shown, and shows it no longer.</summary>
    /// <param name="one">The take.</param>
    /// <param name="reviewer">Who does.</param>
    /// <param name="note">Why.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="ReviewRefusedException">They review nothing, or give no reason.</exception>
    public async Task<ReviewDone> RejectAsync(
        TakeCase one,
        Reviewer reviewer,
        ReviewNote note,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(note);
        GateRights.Expect(reviewer);
        var said = note.WithReason();
        var isChange = one.Review.Rejection is null;
        if (isChange)
        {
            one = await WriteAsync(
                one,
                reviewer,
                ReviewVerb.Reject,
                said,
                null,
                null,
                cancellation
            );
        }
        await takes.WithdrawAsync(one.Take.Id, cancellation);
        return new ReviewDone(one, isChange, IsPublished: false);
    }

    /// <summary>Asks for a further gate.</summary>
    /// <param name="one">The take.</param>
    /// <param name="reviewer">Who does.</param>
    /// <param name="gate">One of <see cref="ReviewGates.All"/>.</param>
    /// <param name="note">What they say.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="ReviewRefusedException">They review nothing, or there is no such gate.</exception>
    public async Task<ReviewDone> EscalateAsync(
        TakeCase one,
        Reviewer reviewer,
        string gate,
        ReviewNote note,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(note);
        GateRights.Expect(reviewer);
        var said = note.Checked();
        if (!ReviewGates.All.Contains(gate, StringComparer.Ordinal))
        {
            throw Invalid($"There is no gate '{gate}': give {Listed(ReviewGates.All)}.");
        }
        var isChange = !one.Gates.Contains(gate, StringComparer.Ordinal);
        if (isChange)
        {
            one = await WriteAsync(
                one,
                reviewer,
                ReviewVerb.Escalate,
                said,
                gate,
                null,
                cancellation
            );
        }
        return new ReviewDone(one, isChange, one.Kept.IsPublished);
    }

    /// <summary>Shows a take again in the place that a later one has taken.</summary>
    /// <param name="one">The take.</param>
    /// <param name="reviewer">Who does.</param>
    /// <param name="note">What they say.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="ReviewRefusedException">They review nothing, or viewers may not see the take.</exception>
    public async Task<ReviewDone> RollBackAsync(
        TakeCase one,
        Reviewer reviewer,
        ReviewNote note,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(note);
        GateRights.Expect(reviewer);
        var said = note.Checked();
        if (one.Review.IsBarred || !(one.Missing.IsEmpty || MayBeSeen(one)))
        {
            throw Invalid(
                $"{one.Take.Id} is {Word(one)}{(one.Missing.IsEmpty ? "" : $", and lacks {Listed(one.Missing)}")}: nobody would see it in this place."
            );
        }
        if (one.Kept.IsPublished)
        {
            return new ReviewDone(one, IsChange: false, IsPublished: true);
        }
        var before = (await InPlaceAsync(one, cancellation)).FirstOrDefault()?.Take.Id;
        var detail = JsonSerializer.Serialize(new { before });
        one = await WriteAsync(
            one,
            reviewer,
            ReviewVerb.RollBack,
            said,
            null,
            detail,
            cancellation
        );
        return new ReviewDone(
            one,
            IsChange: true,
            await takes.PublishAsync(one.Take.Id, cancellation)
        );
    }

    private static bool MayBeSeen(TakeCase one) =>
        one.Rule.Allows(one.Take, one.Review, one.Classes);

    private async Task<TakeCase> WriteAsync(
        TakeCase one,
        Reviewer reviewer,
        ReviewVerb verb,
        ReviewNote note,
        string? gate,
        string? detail,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        var entry = new ReviewEntry
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            Who = reviewer.Name,
            Verb = verb,
            Story = one.Take.Story,
            Subject = one.Take.Subject,
            Take = one.Take.Id,
            Gate = gate,
            Reason = note.Reason,
            Seconds = note.Seconds,
            Detail = detail,
        };
        return one.With(entry with { Seq = await log.AppendAsync(entry, cancellation) });
    }

    private async Task<bool> IsLesserAsync(TakeCase one, CancellationToken cancellation)
    {
        foreach (var other in await InPlaceAsync(one, cancellation))
        {
            if (
                TakeRank.Of(other.Take) > TakeRank.Of(one.Take)
                && !TakeReview
                    .Of(await log.ReadAsync(one.Take.Story, other.Take.Id, 0, cancellation))
                    .IsBarred
            )
            {
                return true;
            }
        }
        return false;
    }

    private async Task<IEnumerable<KeptTake>> InPlaceAsync(
        TakeCase one,
        CancellationToken cancellation
    ) =>
        (await takes.ListAsync(one.Take.Story, one.Take.Subject, cancellation)).Where(other =>
            other.IsPublished
            && other.Take.Id != one.Take.Id
            && other.Take.ContentHash == one.Take.ContentHash
            && other.Take.Locale == one.Take.Locale
            && other.Take.Kind is MediaKind.Speech == one.Take.Kind is MediaKind.Speech
        );

    private static string Word(TakeCase one) => one.Standing.ToString().ToLowerInvariant();

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words);

    private static ReviewRefusedException Invalid(string message) =>
        new(ReviewFault.Invalid, message);
}
