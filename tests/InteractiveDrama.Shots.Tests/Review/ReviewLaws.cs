using System.Collections.Frozen;
using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Shots.Checks;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Storage.Specification.Library;
using InteractiveDrama.Storage.Specification.Review;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Testing;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Review;

/// <summary>What holds of every course a review can take, under every policy.</summary>
public sealed class ReviewLaws
{
    private static readonly FrozenSet<string> Classes = FrozenSet.ToFrozenSet(
        [ShotClasses.Every, ShotClasses.Identity],
        StringComparer.Ordinal
    );

    private static readonly Gen<ReviewEntry> Entries =
        from verb in Gen.Elements(Enum.GetValues<ReviewVerb>())
        from gate in Gen.Elements<string?>("creative", "legal", "any", null)
        select ReviewSamples.Entry(verb, gate: gate);

    private static readonly Gen<Case> Courses =
        from entries in Entries.ListOf()
        from maker in Gen.Elements(MakerKind.Ai, MakerKind.Human, MakerKind.Drawn)
        from failed in Gen.Elements(true, false)
        from released in Gen.Elements(true, false)
        from gates in Gen.Elements<string[]>([], ["legal"], ["creative", "legal"])
        from live in Gen.Elements<string[]>([], ["identity"], ["tolerant"])
        select new Case(
            [.. entries],
            Take(maker, failed),
            released,
            new ReviewSettings
            {
                Live = [.. live],
                Gates = gates.ToImmutableSortedDictionary(
                    gate => gate,
                    _ => ImmutableArray.Create(ShotClasses.Every),
                    StringComparer.Ordinal
                ),
            }
        );

    [Fact]
    public void What_ends_with_taking_back_is_seen_under_no_policy() =>
        Holds(one =>
            new[] { ReviewVerb.Withdraw, ReviewVerb.Reject, ReviewVerb.Quarantine }.All(verb =>
                Enum.GetValues<ReviewPolicy>()
                    .All(policy => !one.With(ReviewSamples.Entry(verb)).IsSeen(policy))
            )
        );

    [Fact]
    public void Only_a_restoration_ends_a_withdrawal() =>
        Holds(one =>
        {
            var withdrawn = one.With(ReviewSamples.Entry(ReviewVerb.Withdraw));
            return withdrawn.Review.Withdrawal is not null
                && one
                    .Entries.Where(entry => entry.Verb != ReviewVerb.Restore)
                    .Aggregate(withdrawn, (at, entry) => at.With(entry))
                    .Review.Withdrawal
                    is not null;
        });

    [Fact]
    public void A_stricter_policy_never_shows_more()
    {
        // A release is made of what was approved: what it holds and nobody approved is not a case.
        Holds(one =>
            (!one.IsSeen(ReviewPolicy.Gated) || one.IsSeen(ReviewPolicy.Open))
            && (
                (one.Released && !one.IsApproved)
                || !one.IsSeen(ReviewPolicy.ApprovedOnly)
                || one.IsSeen(ReviewPolicy.Gated)
            )
        );
    }

    [Fact]
    public void A_story_is_never_shown_more_freely_than_its_server_allows() =>
        Check.One(
            Cases.Of(200),
            Prop.ForAll(
                (
                    from story in Gen.Elements<ReviewPolicy?>(
                        null,
                        ReviewPolicy.Open,
                        ReviewPolicy.Gated,
                        ReviewPolicy.ApprovedOnly
                    )
                    from server in Gen.Elements(Enum.GetValues<ReviewPolicy>())
                    select (story, server)
                ).ToArbitrary(),
                pair =>
                    ShowRule.Of(new ReviewSettings { Policy = pair.story }, pair.server).Policy
                        is var held
                    && held >= pair.server
                    && held >= (pair.story ?? pair.server)
            )
        );

    [Fact]
    public void Nothing_is_approved_before_each_of_its_gates_was_passed() =>
        Holds(one =>
            !one.IsApproved
            || (
                one.Review.Approvals.Length > 0
                && one.Settings.Gates.Keys.Concat(one.Review.Escalated)
                    .All(gate => one.Review.Approvals.Any(entry => entry.Gate == gate))
            )
        );

    [Fact]
    public void A_report_changes_nothing_but_the_count() =>
        Holds(one =>
        {
            var before = one.Review;
            return before.After(ReviewSamples.Entry(ReviewVerb.Report))
                == before with
                {
                    Reports = before.Reports + 1,
                };
        });

    [Fact]
    public void A_failed_take_is_not_seen_before_a_person_has_overruled_the_check() =>
        Holds(one =>
            !one.Take.HasFailed
            || one.Take.MadeBy == MakerKind.Drawn
            || !one.Review.Approvals.IsEmpty
            || !one.IsSeen(ReviewPolicy.Open)
        );

    private static void Holds(Func<Case, bool> law) =>
        Check.One(Cases.Of(500), Prop.ForAll(Courses.ToArbitrary(), law));

    private static Take Take(MakerKind maker, bool failed) =>
        TakeSamples.Picture("take_1") with
        {
            MadeBy = maker,
            Checks = failed ? [new TakeCheck("black", CheckVerdict.Failed)] : [],
        };

    private sealed record Case(
        ImmutableArray<ReviewEntry> Entries,
        Take Take,
        bool Released,
        ReviewSettings Settings
    )
    {
        public TakeReview Review => TakeReview.Of(Entries);

        public bool IsApproved =>
            new ShowRule(ReviewPolicy.Gated, Settings).IsApproved(Review, Classes);

        public Case With(ReviewEntry entry) => this with { Entries = Entries.Add(entry) };

        public bool IsSeen(ReviewPolicy policy) =>
            new ShowRule(policy, Settings).Allows(Take, Review, Classes, Released);
    }
}
