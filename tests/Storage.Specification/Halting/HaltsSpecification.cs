using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.Specification.Halting;

/// <summary>What every store of halts promises, and the journal beside it. A store's test project inherits it.</summary>
public abstract class HaltsSpecification
{
    private static readonly DateTimeOffset Noon = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly BudgetLimits Limits = new("USD", 10, null, null);

    /// <summary>The halts under test.</summary>
    protected abstract IHalts Halts { get; }

    /// <summary>The journal of the same store.</summary>
    protected abstract IJobJournal Journal { get; }

    /// <summary>The same data, opened by another process.</summary>
    protected abstract Task ReopenAsync();

    [Fact]
    public async Task A_halt_holds_in_every_process_until_it_is_ended()
    {
        var all = Halt(null, null);
        var pier = Halt("pier", "fal") with { Reason = null };
        await Halts.HaltAsync(all);
        await Halts.HaltAsync(pier);

        await ReopenAsync();

        (await Halts.CurrentAsync()).ShouldBe([all, pier]);
        (await Halts.ResumeAsync(null, null, Noon, "mei")).ShouldBeTrue();
        (await Halts.CurrentAsync()).ShouldBe([pier]);
        (await Halts.ResumeAsync("pier", "fal", Noon, "mei")).ShouldBeTrue();
        (await Halts.CurrentAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_just_what_was_halted_is_resumed()
    {
        await Halts.HaltAsync(Halt("pier", "fal"));

        (await Halts.ResumeAsync("pier", null, Noon, "mei")).ShouldBeFalse();
        (await Halts.ResumeAsync(null, "fal", Noon, "mei")).ShouldBeFalse();
        (await Halts.ResumeAsync(null, null, Noon, "mei")).ShouldBeFalse();

        (await Halts.CurrentAsync()).ShouldHaveSingleItem();
        await Halts.ResumeAsync("pier", "fal", Noon, "mei");
        (await Halts.ResumeAsync("pier", "fal", Noon, "mei")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_halted_again_is_halted_once_by_whom_it_was_last()
    {
        await Halts.HaltAsync(Halt("pier", null));
        var again = Halt("pier", null) with { Who = "jun", Reason = "Another." };
        await Halts.HaltAsync(again);

        (await Halts.CurrentAsync()).ShouldBe([again]);
        await Halts.ResumeAsync("pier", null, Noon, "mei");
        (await Halts.CurrentAsync()).ShouldBeEmpty();
        await Halts.HaltAsync(again);
        (await Halts.CurrentAsync()).ShouldBe([again]);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("pier", null, true)]
    [InlineData(null, "fal", true)]
    [InlineData("pier", "fal", true)]
    [InlineData("road", null, false)]
    [InlineData(null, "other", false)]
    [InlineData("pier", "other", false)]
    [InlineData("road", "fal", false)]
    public async Task Nothing_is_reserved_that_a_halt_covers(
        string? story,
        string? provider,
        bool isCovered
    )
    {
        var halt = Halt(story, provider);
        await Halts.HaltAsync(halt);

        var first = await Journal.ReserveAsync(Job("a", MakerKind.Ai), Limits);

        halt.Covers("pier", "fal").ShouldBe(isCovered);
        if (isCovered)
        {
            first.ShouldBeOfType<Reservation.Halted>().Halt.ShouldBe(halt);
            (await Journal.OpenAsync()).ShouldBeEmpty();
            (await Journal.SpendingAsync("pier")).Total.ShouldBe(0);
            await Halts.ResumeAsync(story, provider, Noon, "mei");
            first = await Journal.ReserveAsync(Job("a", MakerKind.Ai), Limits);
        }
        first.ShouldBeOfType<Reservation.Granted>();
    }

    [Fact]
    public async Task What_is_drawn_by_rule_goes_on()
    {
        await Halts.HaltAsync(Halt(null, null));

        (
            await Journal.ReserveAsync(Job("a", MakerKind.Drawn), Limits)
        ).ShouldBeOfType<Reservation.Granted>();
    }

    private static Halt Halt(string? story, string? provider) =>
        new(story, provider, Noon, "mei", "A likeness is disputed.");

    private static ShotJob Job(string id, MakerKind maker) =>
        new()
        {
            Id = id,
            Reserved = maker == MakerKind.Drawn ? 0 : 1,
            ReservedAt = Noon,
            Draft = new Take
            {
                Id = $"take_{id}",
                Story = "pier",
                Subject = "shot_1",
                Kind = MediaKind.Video,
                ContentHash = new string('c', 64),
                RequestHash = id.PadLeft(64, '0'),
                MadeBy = maker,
                Provider = "fal",
                Currency = "USD",
                AskedAt = Noon,
                MadeAt = Noon,
                Files = [],
            },
        };
}
