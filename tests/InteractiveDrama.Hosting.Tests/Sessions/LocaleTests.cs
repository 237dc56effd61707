using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Sessions;

public sealed class LocaleTests
{
    private const string Pseudo = "en-x-pseudo";

    [Fact]
    public async Task A_session_is_shown_in_the_language_it_was_started_in()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var plain = drama.Client();
        await using var other = drama.Client();

        var source = await plain.StartAsync(Start(null));
        var shown = await other.StartAsync(Start(Pseudo));

        shown.Beat!.Lines[0].Text.ShouldStartWith("[");
        shown.Beat.Choices[0].Text.ShouldStartWith("[");
        shown.Beat.Episode!.Title.ShouldStartWith("[");
        shown.Beat.Choices.Select(c => c.Id).ShouldBe(source.Beat!.Choices.Select(c => c.Id));
        (await other.ChooseAsync("wait")).Beat!.Lines[0].Text.ShouldStartWith("[");
        (await plain.ChooseAsync("wait")).Beat!.Lines[0].Text.ShouldBe("She came after all.");
    }

    [Fact]
    public async Task The_language_can_be_changed_in_mid_play()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        var start = await client.StartAsync(Start(null));
        await client.ChooseAsync("wait");

        var again = await client.ResumeAsync(start.Session!, start.ResumeKey!, Pseudo);

        again.Turn.ShouldBe(1);
        again.Beat!.Lines[0].Text.ShouldStartWith("[");
        again.Beat.Lines[0].Variant.ShouldEndWith(".a");
        var back = await client.ResumeAsync(start.Session!, start.ResumeKey!, "en");
        back.Beat!.Lines[0].Text.ShouldBe("She came after all.");
        (await client.ChooseAsync("go_in")).Beat!.Ending!.Id.ShouldBe("dawn");
    }

    private static StartRequest Start(string? locale) =>
        new()
        {
            CommandId = DramaClient.NewId(),
            Story = "story",
            Locale = locale,
        };
}
