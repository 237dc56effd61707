using System.Collections.Immutable;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Storage.Specification.Library;
using InteractiveDrama.Storage.Specification.Review;
using InteractiveDrama.Stories.Projects;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Review;

public sealed class TakeReviewsTests
{
    private static readonly Reviewer Owner = new("olga", [Role.Owner]);
    private static readonly Reviewer Creative = new("ada", [Role.Creative]);
    private static readonly Reviewer Legal = new("bo", [Role.Legal]);
    private static readonly Reviewer Writer = new("will", [Role.Writer]);

    private readonly MemoryTakes takes = new(new StandingTime());
    private readonly MemoryReviewLog log;
    private readonly TakeReviews reviews;

    public TakeReviewsTests()
    {
        log = new MemoryReviewLog(takes);
        reviews = new TakeReviews(takes, log, new StandingTime());
    }

    [Fact]
    public async Task Behind_the_last_gate_a_take_is_published()
    {
        await takes.AddAsync(TakeSamples.Picture("take_1"), publish: false);

        var half = await reviews.ApproveAsync(
            await CaseAsync("creative", "legal"),
            Creative,
            null,
            ReviewNote.None
        );
        var whole = await reviews.ApproveAsync(
            await CaseAsync("creative", "legal"),
            Legal,
            "legal",
            ReviewNote.None
        );

        half.IsPublished.ShouldBeFalse();
        half.Case.Missing.ShouldBe(["legal"]);
        whole.IsPublished.ShouldBeTrue();
        (await takes.FindAsync("take_1"))!.IsPublished.ShouldBeTrue();
    }

    [Fact]
    public async Task A_supplied_take_keeps_its_place()
    {
        await takes.AddAsync(
            TakeSamples.Picture("people") with
            {
                MadeBy = MakerKind.Human,
            },
            publish: true
        );
        await takes.AddAsync(TakeSamples.Picture("take_1"), publish: false);

        var done = await reviews.ApproveAsync(await CaseAsync(), Owner, null, ReviewNote.None);

        (done.Case.Standing, done.IsPublished).ShouldBe((TakeStanding.Approved, false));
        (await takes.FindAsync("people"))!.IsPublished.ShouldBeTrue();
    }

    [Fact]
    public async Task Deciding_the_same_again_writes_nothing_and_completes_what_was_broken_off()
    {
        await takes.AddAsync(TakeSamples.Picture("take_1"), publish: false);
        await reviews.ApproveAsync(await CaseAsync("legal"), Legal, null, ReviewNote.None);
        await takes.WithdrawAsync("take_1");

        var again = await reviews.ApproveAsync(
            await CaseAsync("legal"),
            Legal,
            null,
            ReviewNote.None
        );

        (again.IsChange, again.IsPublished).ShouldBe((false, true));
        (await log.NewestAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task An_escalation_takes_a_further_gate()
    {
        await takes.AddAsync(TakeSamples.Picture("take_1"), publish: false);
        await reviews.ApproveAsync(await CaseAsync(), Creative, null, ReviewNote.None);

        var asked = await reviews.EscalateAsync(
            await CaseAsync(),
            Creative,
            "legal",
            ReviewNote.None
        );

        asked.Case.Standing.ShouldBe(TakeStanding.Waiting);
        asked.Case.Missing.ShouldBe(["legal"]);
    }

    [Fact]
    public async Task Who_has_not_the_role_is_refused_and_nothing_is_written()
    {
        await takes.AddAsync(TakeSamples.Picture("take_1"), publish: true);
        var one = await CaseAsync("legal");
        var why = new ReviewNote("because");

        foreach (
            var refused in new Func<Task>[]
            {
                () => reviews.ApproveAsync(one, Creative, null, why),
                () => reviews.ApproveAsync(one, Creative, "legal", why),
                () => reviews.ApproveAsync(one, Writer, null, why),
                () => reviews.RejectAsync(one, Writer, why),
                () => reviews.EscalateAsync(one, Writer, "legal", why),
                () => reviews.RollBackAsync(one, Writer, why),
            }
        )
        {
            (await Should.ThrowAsync<ReviewRefusedException>(refused)).Fault.ShouldBe(
                ReviewFault.Forbidden
            );
        }
        (await log.NewestAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_withdrawn_take_is_reviewed_only_when_it_was_given_back()
    {
        await takes.AddAsync(TakeSamples.Picture("take_1"), publish: false);
        await reviews.ApproveAsync(await CaseAsync(), Owner, null, ReviewNote.None);
        await log.AppendAsync(ReviewSamples.Entry(ReviewVerb.Withdraw));

        await Should.ThrowAsync<ReviewRefusedException>(async () =>
            await reviews.ApproveAsync(await CaseAsync(), Owner, null, ReviewNote.None)
        );
        await log.AppendAsync(ReviewSamples.Entry(ReviewVerb.Restore));

        (await CaseAsync()).Standing.ShouldBe(TakeStanding.Waiting);
    }

    private async Task<TakeCase> CaseAsync(params string[] gates)
    {
        var kept = (await takes.FindAsync("take_1"))!;
        var settings = new ReviewSettings
        {
            Gates = gates.ToImmutableSortedDictionary(
                gate => gate,
                _ => ImmutableArray.Create(ShotClasses.Every),
                StringComparer.Ordinal
            ),
        };
        return new TakeCase(
            kept,
            new MediaNeed
            {
                Story = kept.Take.Story,
                Subject = kept.Take.Subject,
                ContentHash = kept.Take.ContentHash,
            },
            new ShowRule(ReviewPolicy.Gated, settings),
            ForViewer: false,
            await log.ReadAsync(kept.Take.Story, "take_1")
        );
    }
}
