using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Review;

/// <summary>How a take stands in review: derived from its entries whenever it is asked for, stored nowhere.</summary>
public sealed record TakeReview
{
    /// <summary>One of which nothing is on record.</summary>
    public static TakeReview None { get; } = new();

    /// <summary>The approvals that hold, in order: none from before the last rejection or restoration.</summary>
    public ImmutableArray<ReviewEntry> Approvals { get; init; } = [];

    /// <summary>The gates that were asked for beyond the story's own.</summary>
    public ImmutableSortedSet<string> Escalated { get; init; } = [];

    /// <summary>The rejection that holds; null when none does.</summary>
    public ReviewEntry? Rejection { get; init; }

    /// <summary>The withdrawal that holds; null when none does.</summary>
    public ReviewEntry? Withdrawal { get; init; }

    /// <summary>True when it arrived during a halt and nobody has approved it since.</summary>
    public bool IsQuarantined { get; init; }

    /// <summary>How often viewers reported it.</summary>
    public int Reports { get; init; }

    /// <summary>True when no policy shows it: withdrawn, rejected, or quarantined.</summary>
    public bool IsBarred => Withdrawal is not null || Rejection is not null || IsQuarantined;

    /// <summary>Reads the entries of one take.</summary>
    /// <param name="entries">In the log's order.</param>
    public static TakeReview Of(IEnumerable<ReviewEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries.Aggregate(None, (review, entry) => review.After(entry));
    }

    /// <summary>The gates of some that it has not passed; an approval counts for one gate.</summary>
    /// <param name="gates">The gates; when empty, one approval by anybody is asked for, and its gate is <c>any</c>.</param>
    public ImmutableArray<string> Missing(ImmutableArray<string> gates)
    {
        var passed = Approvals.Select(entry => entry.Gate).ToHashSet(StringComparer.Ordinal);
        var needed = gates.IsDefaultOrEmpty ? Escalated : [.. Escalated.Union(gates)];
        return needed.Count > 0 ? [.. needed.Where(gate => !passed.Contains(gate))]
            : Approvals.IsEmpty ? [ReviewGates.Any]
            : [];
    }

    private TakeReview After(ReviewEntry entry) =>
        entry.Verb switch
        {
            ReviewVerb.Approve => this with
            {
                Approvals = Approvals.Add(entry),
                Rejection = null,
                IsQuarantined = false,
            },
            ReviewVerb.Reject => this with { Approvals = [], Rejection = entry },
            ReviewVerb.Escalate when entry.Gate is { } gate => this with
            {
                Escalated = Escalated.Add(gate),
            },
            ReviewVerb.Withdraw => this with { Withdrawal = entry },
            ReviewVerb.Restore => this with { Withdrawal = null, Approvals = [] },
            ReviewVerb.Quarantine => this with { IsQuarantined = true },
            ReviewVerb.Report => this with { Reports = Reports + 1 },
            _ => this,
        };
}
