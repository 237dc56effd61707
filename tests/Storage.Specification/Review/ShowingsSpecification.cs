using InteractiveDrama.Shots.Review;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.Specification.Review;

/// <summary>What every store of showings promises. A store's test project inherits it.</summary>
public abstract class ShowingsSpecification
{
    /// <summary>The store under test.</summary>
    protected abstract IShowings Showings { get; }

    /// <summary>The same showings, opened by another process.</summary>
    protected abstract Task ReopenAsync();

    [Fact]
    public async Task Showings_add_up_and_the_first_time_stays()
    {
        await Showings.AddAsync(Counts(("take_1", 2), ("take_2", 1)), Samples.Start);
        await Showings.AddAsync(Counts(("take_1", 3)), Samples.Start.AddHours(1));
        await ReopenAsync();

        var found = await Showings.ReadAsync(["take_1", "take_2", "take_3"]);

        found.Count.ShouldBe(2);
        found["take_1"].ShouldBe(new Showing(5, Samples.Start));
        found["take_2"].ShouldBe(new Showing(1, Samples.Start));
    }

    [Fact]
    public async Task Nothing_shown_is_nothing_kept()
    {
        await Showings.AddAsync(Counts(), Samples.Start);

        (await Showings.ReadAsync(["take_1"])).ShouldBeEmpty();
        (await Showings.ReadAsync([])).ShouldBeEmpty();
    }

    private static Dictionary<string, int> Counts(params (string Take, int Count)[] counts) =>
        counts.ToDictionary(one => one.Take, one => one.Count, StringComparer.Ordinal);
}
