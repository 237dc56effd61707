using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Projects;

public class ShotSettingsTests
{
    [Fact]
    public void Everything_that_can_be_said_is_read()
    {
        var shots = TestStory
            .Compile(
                "Hi.\n-> END",
                "shots: { providers: [openai-video, comfy, animatic], budget: { currency: CNY, story: 20.50, day: 5, viewer: 0.25 }, lookahead: 3 }"
            )
            .Settings.Shots;
        shots.Providers.ShouldBe(["openai-video", "comfy", "animatic"]);
        (
            shots.Currency,
            shots.StoryBudget,
            shots.DayBudget,
            shots.ViewerBudget,
            shots.Lookahead
        ).ShouldBe(("CNY", 20.50m, 5m, 0.25m, 3));
    }

    [Theory]
    [InlineData("[]", "animatic")]
    [InlineData("[openai]", "openai,animatic")]
    [InlineData("[animatic, openai]", "openai,animatic")]
    public void The_animatic_is_always_last(string written, string providers) =>
        string.Join(
                ',',
                TestStory
                    .Compile("Hi.\n-> END", $"shots: {{ providers: {written} }}")
                    .Settings.Shots.Providers
            )
            .ShouldBe(providers);

    [Theory]
    [InlineData("providers: [Open AI]", "'Open AI' is no provider's name.")]
    [InlineData("providers: [fal, fal]", "The provider 'fal' is named twice.")]
    [InlineData("budget: { currency: dollars }", "'dollars' is no currency.")]
    [InlineData("budget: { viewer: much }", "'viewer' needs a number from 0 to 1000000.")]
    [InlineData("budget: { viewer: -1 }", "'viewer' needs a number from 0 to 1000000.")]
    [InlineData("budget: { viewers: 1 }", "There is no setting 'viewers' in shots.budget.")]
    [InlineData("lookahead: 1.5", "'lookahead' needs a whole number.")]
    public void What_cannot_be_is_told_in_a_sentence(string setting, string message)
    {
        var found = TestStory
            .Check("Hi.\n-> END", $"title: A\nshots:\n  {setting}")
            .Diagnostics.Where(d => d.Severity == Severity.Error)
            .ToList();
        found.Single().Message.ShouldBe(message);
        found.Single().Line.ShouldBe(3);
    }
}
