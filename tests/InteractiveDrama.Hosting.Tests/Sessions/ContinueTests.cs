using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Sessions;

/// <summary>A viewer who signs in elsewhere goes on where they left off.</summary>
public sealed class ContinueTests
{
    [Fact]
    public async Task A_known_viewer_goes_on_on_another_device()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        await using var phone = drama.Client("ada");
        var start = await phone.StartAsync(Continue());
        await phone.ChooseAsync("wait");
        await using var tablet = drama.Client("ada");

        var on = await tablet.StartAsync(Continue());

        (on.Session, on.Turn).ShouldBe((start.Session, 1));
        on.ResumeKey.ShouldBeNull();
        (await tablet.ChooseAsync("go_in")).Turn.ShouldBe(2);
        (await Should.ThrowAsync<DramaException>(() => phone.ChooseAsync("go_in"))).Code.ShouldBe(
            ErrorCodes.Replaced
        );
    }

    [Fact]
    public async Task The_session_played_last_goes_on()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        await using var phone = drama.Client("ada");
        var first = await phone.StartAsync(Continue());
        drama.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await phone.StartAsync(Continue() with { Continue = false });
        second.Session.ShouldNotBe(first.Session);
        drama.Time.Advance(TimeSpan.FromSeconds(1));
        await using var tablet = drama.Client("ada");
        (await tablet.StartAsync(Continue())).Session.ShouldBe(second.Session);

        drama.Time.Advance(TimeSpan.FromSeconds(1));
        await phone.ResumeAsync(first.Session!, resumeKey: null);
        await phone.ChooseAsync("wait");

        (await tablet.StartAsync(Continue())).Session.ShouldBe(first.Session);
    }

    [Fact]
    public async Task Whoever_has_nothing_to_go_on_with_begins()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        await using var ada = drama.Client("ada");
        await using var eve = drama.Client("eve");
        await using var nobody = drama.Client();
        await using var nobodyElse = drama.Client();
        var sessions = new HashSet<string?>();
        foreach (var viewer in new[] { ada, eve, nobody, nobodyElse })
        {
            var start = await viewer.StartAsync(Continue());
            start.Turn.ShouldBe(0);
            start.ResumeKey.ShouldNotBeNull();
            sessions.Add(start.Session);
        }
        sessions.Count.ShouldBe(4);
    }

    [Fact]
    public async Task The_language_asked_for_is_the_language_gone_on_in()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        await using var phone = drama.Client("ada");
        await phone.StartAsync(Continue());
        await using var tablet = drama.Client("ada");

        var on = await tablet.StartAsync(Continue() with { Locale = "en-x-pseudo" });

        on.Beat!.Lines[0].Text.ShouldStartWith("[");
    }

    private static StartRequest Continue() =>
        new()
        {
            CommandId = DramaClient.NewId(),
            Story = "story",
            Continue = true,
        };
}
