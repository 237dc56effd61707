using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Options;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Limits;

public sealed class StepBudgetTests
{
    private const string Script = """
        VAR n = 0
        A fork.
        + [Count] # id: count
          -> count
        + [Tell] # id: tell
          -> tell
        + [Fall] # id: fall
          {fall(300)}
          -> END
        + [Rest] # id: rest
          You rest.
          -> END
        === count
        ~ n = n + 1
        {n < 2000: -> count}
        -> END
        === tell
        Line {n}.
        ~ n = n + 1
        {n < 200: -> tell}
        -> END
        === function fall(deep)
        {deep > 0:
          ~ return fall(deep - 1)
        }
        ~ return "Down."
        """;

    [Theory]
    [InlineData("count", nameof(StepOptions.Instructions))]
    [InlineData("tell", nameof(StepOptions.Lines))]
    [InlineData("fall", nameof(StepOptions.Depth))]
    public async Task A_step_over_its_budget_is_refused_and_the_session_stays(
        string choice,
        string budget
    )
    {
        await using var drama = await TestDrama.StartAsync(
            Script,
            drama =>
            {
                switch (budget)
                {
                    case nameof(StepOptions.Instructions):
                        drama.Step.Instructions = 5_000;
                        break;
                    case nameof(StepOptions.Lines):
                        drama.Step.Lines = 100;
                        break;
                    default:
                        drama.Step.Depth = 50;
                        break;
                }
            }
        );
        await using var client = drama.Client();
        await client.StartAsync(Start());

        var refused = await Should.ThrowAsync<DramaException>(() => client.ChooseAsync(choice));

        refused.Code.ShouldBe(ErrorCodes.StoryError);
        var rest = await client.ChooseAsync("rest");
        rest.Turn.ShouldBe(1);
        rest.Beat!.Lines[^1].Text.ShouldBe("You rest.");
    }

    [Theory]
    [InlineData("count")]
    [InlineData("tell")]
    [InlineData("fall")]
    public async Task The_same_steps_are_fine_within_it(string choice)
    {
        await using var drama = await TestDrama.StartAsync(Script);
        await using var client = drama.Client();
        await client.StartAsync(Start());

        (await client.ChooseAsync(choice)).Turn.ShouldBe(1);
    }

    [Fact]
    public async Task A_version_published_later_runs_on_the_same_budget()
    {
        await using var drama = await TestDrama.StartAsync(Script, drama => drama.Step.Lines = 100);
        await drama.PublishAsync(Script + "\n// anew\n=== more\nMore.\n-> END\n");
        await using var client = drama.Client();
        await client.StartAsync(Start());

        var refused = await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("tell"));

        refused.Code.ShouldBe(ErrorCodes.StoryError);
    }

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };
}
