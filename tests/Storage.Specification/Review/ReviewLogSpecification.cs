using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Storage.Specification.Library;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.Specification.Review;

/// <summary>What every record of reviews promises. A store's test project inherits it.</summary>
public abstract class ReviewLogSpecification
{
    /// <summary>The record under test.</summary>
    protected abstract IReviewLog Log { get; }

    /// <summary>The takes of the same store.</summary>
    protected abstract ITakes Takes { get; }

    /// <summary>The same record, opened by another process.</summary>
    protected abstract Task ReopenAsync();

    [Fact]
    public async Task An_entry_comes_back_as_it_was()
    {
        var full = ReviewSamples.Entry(ReviewVerb.Approve, gate: "legal") with
        {
            At = Samples.Start.AddTicks(1),
            Reason = "the face is hers 是她",
            Seconds = 41.5,
            Detail = """{"shown":3}""",
        };
        var plain = ReviewSamples.Entry(ReviewVerb.Report, take: null);

        var first = await Log.AppendAsync(full);
        var second = await Log.AppendAsync(plain);
        await ReopenAsync();

        second.ShouldBeGreaterThan(first);
        (await Log.ReadAsync("ferry")).ShouldBe([
            full with
            {
                Seq = first,
            },
            plain with
            {
                Seq = second,
            },
        ]);
        (await Log.NewestAsync()).ShouldBe(second);
    }

    [Fact]
    public async Task The_same_entry_again_changes_nothing()
    {
        var entry = ReviewSamples.Entry(ReviewVerb.Reject) with { Reason = "six fingers" };
        var first = await Log.AppendAsync(entry);

        (await Log.AppendAsync(entry with { Reason = "another" })).ShouldBe(first);

        (await Log.ReadAsync(null)).ShouldHaveSingleItem().Reason.ShouldBe("six fingers");
        (await Log.NewestAsync()).ShouldBe(first);
    }

    [Fact]
    public async Task Entries_are_read_by_story_by_take_and_after_a_number()
    {
        (await Log.NewestAsync()).ShouldBe(0);
        var one = await Log.AppendAsync(ReviewSamples.Entry(ReviewVerb.Approve));
        var two = await Log.AppendAsync(ReviewSamples.Entry(ReviewVerb.Reject, "take_2"));
        var three = await Log.AppendAsync(ReviewSamples.Entry(ReviewVerb.Reject, "take_3", "mill"));
        var four = await Log.AppendAsync(ReviewSamples.Entry(ReviewVerb.Withdraw));

        (await Numbers(null)).ShouldBe([one, two, three, four]);
        (await Numbers("ferry")).ShouldBe([one, two, four]);
        (await Numbers("ferry", "take_1")).ShouldBe([one, four]);
        (await Numbers(null, "take_3")).ShouldBe([three]);
        (await Numbers("ferry", after: one)).ShouldBe([two, four]);
        (await Numbers(null, after: three)).ShouldBe([four]);
        (await Numbers("ferry", "take_1", one)).ShouldBe([four]);
        (await Numbers("nobody")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_is_sealed_while_a_take_that_has_it_is_withdrawn()
    {
        var take = TakeSamples.Picture("take_1");
        await Takes.AddAsync(take, publish: true);
        await Takes.AddAsync(TakeSamples.Picture("take_2", content: 2), publish: true);

        (await SealedAsync(take)).ShouldBe([false, false, false]);
        await Log.AppendAsync(ReviewSamples.Entry(ReviewVerb.Reject));
        (await SealedAsync(take)).ShouldBe([false, false, false]);
        await Log.AppendAsync(ReviewSamples.Entry(ReviewVerb.Withdraw));
        (await SealedAsync(take)).ShouldBe([true, true, true]);
        (await Log.IsSealedAsync(TakeSamples.Hash(2_002))).ShouldBeFalse();
        // Approving it does not unseal it.
        await Log.AppendAsync(ReviewSamples.Entry(ReviewVerb.Approve));
        (await SealedAsync(take)).ShouldBe([true, true, true]);
        await Log.AppendAsync(ReviewSamples.Entry(ReviewVerb.Restore));
        (await SealedAsync(take)).ShouldBe([false, false, false]);
    }

    [Fact]
    public async Task Entries_of_many_at_once_all_count()
    {
        var all = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(_ => Log.AppendAsync(ReviewSamples.Entry(ReviewVerb.Report)))
        );

        all.Distinct().Count().ShouldBe(40);
        TakeReview.Of(await Log.ReadAsync(null, "take_1")).Reports.ShouldBe(40);
    }

    private async Task<long[]> Numbers(string? story, string? take = null, long after = 0) =>
        [.. (await Log.ReadAsync(story, take, after)).Select(entry => entry.Seq)];

    private async Task<bool[]> SealedAsync(Take take)
    {
        var found = new List<bool>();
        foreach (var file in take.Files)
        {
            found.Add(await Log.IsSealedAsync(file.Sha256));
        }
        return [.. found];
    }
}
