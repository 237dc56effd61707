using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Experiments;

/// <summary>Variants of how a beat is shown: the order of its choices, and its window.</summary>
public sealed class ShownVariantTests
{
    private static readonly string[] Written = ["back", "ahead", "wait"];

    [Theory]
    [InlineData("order: reversed", "wait", "ahead", "back")]
    [InlineData("order: [ahead]", "ahead", "back", "wait")]
    [InlineData("order: [wait, back, ahead]", "wait", "back", "ahead")]
    public async Task Choices_are_shown_in_the_variants_order(string change, params string[] shown)
    {
        await using var drama = await TestExperiments.StartAsync(Yaml(change));
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());

        var reply = await client.ChooseAsync("board");

        reply.Beat!.Choices.Select(choice => choice.Id).ShouldBe(shown);
        var told = (
            await TestExperiments.ExposuresAsync(drama, start.Session!)
        ).ShouldHaveSingleItem();
        (told.Subject, told.Detail, told.Turn).ShouldBe(("shown", "tried", 1));
        var store = drama.Services.GetRequiredService<ISessionStore>();
        (await store.ReadTurnsAsync(start.Session!))[1].Offered.ShouldBe(shown);
        // Again, and after going back: the same, and told once.
        var again = await client.ResumeAsync(start.Session!, start.ResumeKey!);
        again.Beat!.Choices.Select(choice => choice.Id).ShouldBe(shown);
        await client.RewindAsync(0);
        reply = await client.ChooseAsync("stay");
        reply.Beat!.Choices.Select(choice => choice.Id).ShouldBe(shown);
        (await TestExperiments.ExposuresAsync(drama, start.Session!)).ShouldHaveSingleItem();
        (await client.ChooseAsync("ahead")).Error.ShouldBeNull();
    }

    [Fact]
    public async Task A_window_has_the_variants_length_under_the_viewers_own_timers()
    {
        await using var drama = await TestExperiments.StartAsync(Yaml("timed: 12s"));
        (await WindowAsync(drama, TimerPreference.Written)).ShouldBe(12_000);
        (await WindowAsync(drama, TimerPreference.Doubled)).ShouldBe(24_000);
        (await WindowAsync(drama, TimerPreference.None)).ShouldBeNull();
    }

    [Fact]
    public async Task What_a_timeout_takes_is_the_same_in_every_order()
    {
        await using var drama = await TestExperiments.StartAsync(
            $"{Yaml("order: reversed")}\n  window:\n    at: rail\n    variants: {{ none: {{}}, short: {{ timed: 5s }} }}\n    weights: [0, 1]"
        );
        await using var client = drama.Client();
        await client.StartAsync(Start());
        var reply = await client.ChooseAsync("board");
        reply.Beat!.Choices.Select(choice => choice.Id).ShouldBe(Written.Reverse());
        reply.Beat.Window!.DefaultChoice.ShouldBe("wait");
        reply.Beat.Window.LengthMs.ShouldBe(5000);
    }

    [Fact]
    public async Task The_control_shows_the_beat_as_written_and_is_exposed_too()
    {
        await using var drama = await TestExperiments.StartAsync(
            Yaml("order: reversed").Replace("[0, 1]", "[1, 0]", StringComparison.Ordinal)
        );
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        var reply = await client.ChooseAsync("board");
        reply.Beat!.Choices.Select(choice => choice.Id).ShouldBe(Written);
        (await TestExperiments.ExposuresAsync(drama, start.Session!))
            .ShouldHaveSingleItem()
            .Detail.ShouldBe("written");
    }

    private static string Yaml(string change) =>
        $$"""
            title: The Ferry
            experiments:
              shown:
                at: rail
                variants: { written: {}, tried: { {{change}} } }
                weights: [0, 1]
            """;

    private static async Task<int?> WindowAsync(TestDrama drama, TimerPreference timers)
    {
        await using var client = drama.Client();
        await client.StartAsync(Start() with { Timers = timers });
        return (await client.ChooseAsync("board")).Beat!.Window?.LengthMs;
    }

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };
}
