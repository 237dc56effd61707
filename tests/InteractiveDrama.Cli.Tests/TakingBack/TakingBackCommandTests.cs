using System.Text.Json;
using InteractiveDrama.Cli.Tests.Library;
using InteractiveDrama.Cli.Tests.Rendering;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.TakingBack;

public sealed class TakingBackCommandTests : IDisposable
{
    private const string Why = "It shows a real person.";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_take_is_withdrawn_and_given_back_by_its_id_and_its_files_outlive_a_collection()
    {
        var file = await KeptLibrary.AddAsync(folder.Path, "take_1");
        KeptLibrary.Age(folder.Path, file);

        var gone = await RunAsync("withdraw", "take_1", "--reason", Why, "--format", "json");
        await RunAsync("takes", "gc", "--unpublished-after", "30d");
        var back = await RunAsync("withdraw", "take_1", "--undo", "--reason", "The wrong take.");
        var again = await RunAsync("withdraw", "take_1", "--undo", "--reason", "The wrong take.");

        gone.Code.ShouldBe(ExitCodes.Fine, gone.Said);
        var page = JsonDocument.Parse(gone.Output).RootElement;
        page.GetProperty("takes")[0].GetProperty("take").GetString().ShouldBe("take_1");
        page.GetProperty("takes")[0].GetProperty("isEqual").GetBoolean().ShouldBeFalse();
        page.GetProperty("urls")[0].GetString().ShouldBe($"/media/{file.Sha256}.mp4");
        File.Exists(KeptLibrary.PathOf(folder.Path, file)).ShouldBeTrue();
        back.Output.ShouldContain("Given back: take_1 of ferry/pier_007");
        again.Output.ShouldContain("nothing to give back");
    }

    [Fact]
    public async Task A_shot_goes_with_all_its_takes()
    {
        await KeptLibrary.AddAsync(folder.Path, "take_1", publish: false);
        await KeptLibrary.AddAsync(folder.Path, "take_2");

        var gone = await RunAsync("withdraw", "pier_007", "--story", "ferry", "--reason", Why);

        gone.Output.ShouldContain("Withdrawn: take_1 of ferry/pier_007");
        gone.Output.ShouldContain("Withdrawn: take_2 of ferry/pier_007");
        gone.Output.ShouldContain("2 addresses answer 410 now.");
    }

    [Theory]
    [InlineData("There is no take 'nobody'", "withdraw", "nobody", "--reason", Why)]
    [InlineData("--reason must say why", "withdraw", "take_1", "--reason", " ")]
    [InlineData("Option '--reason' is required", "withdraw", "take_1")]
    [InlineData("--reason must say why", "halt", "--reason", " ")]
    [InlineData("Nothing is halted.", "resume")]
    [InlineData("'Not An Id' is no story's id", "halt", "Not An Id", "--reason", Why)]
    public async Task What_cannot_be_done_is_said_in_a_sentence(string said, params string[] words)
    {
        await KeptLibrary.AddAsync(folder.Path, "take_1");

        var run = await RunAsync(words);

        run.Code.ShouldBe(ExitCodes.Usage);
        run.Said.ShouldContain(said);
    }

    [Fact]
    public async Task A_halt_is_ended_by_just_its_name_and_a_slip_of_the_pen_is_warned_of()
    {
        await KeptLibrary.AddAsync(folder.Path, "take_1");

        var halt = await RunAsync("halt", "ferry", "--provider", "fal", "--reason", Why);
        var slip = await RunAsync("halt", "fery", "--reason", Why, "--format", "json");
        var wrong = await RunAsync("resume", "ferry");
        var resume = await RunAsync("resume", "ferry", "--provider", "fal");

        halt.Code.ShouldBe(ExitCodes.Fine, halt.Said);
        halt.Output.ShouldContain("Halted: the provider fal for the story ferry, since ");
        slip.Said.ShouldContain("nothing was ever made for 'fery'");
        JsonDocument
            .Parse(slip.Output)
            .RootElement.GetProperty("halts")
            .GetArrayLength()
            .ShouldBe(2);
        wrong.Code.ShouldBe(ExitCodes.Usage);
        wrong.Said.ShouldContain("Just the story ferry is not halted, but the provider fal for");
        resume.Output.ShouldNotContain("fal");
    }

    [Fact]
    public async Task A_rendering_under_a_halt_asks_nobody_draws_the_rest_and_says_why()
    {
        await using var story = await RenderedStory.StartAsync(
            2,
            """
              image:
                model: gpt-image-2
                price: 0.06 USD per image
                sizes: [1024x1536]
            """
        );
        await KeptLibrary.AddAsync(story.Data, "take_1");
        await Run.Of("halt", story.Story, "--reason", Why, "--data", story.Data);

        var halted = JsonDocument.Parse((await story.RenderAsync()).Output).RootElement;
        await Run.Of("resume", story.Story, "--data", story.Data);

        story.Studio.Received.ShouldBe(0);
        halted.GetProperty("cost").GetDecimal().ShouldBe(0);
        halted.GetProperty("failed").GetInt32().ShouldBe(0);
        var note = halted.GetProperty("notes").ToString();
        note.ShouldContain($"({Why}): the story story. What is left is made after");
        await story.RenderAsync();
        story.Studio.Submissions.ShouldBeGreaterThan(0);
    }

    private Task<Run> RunAsync(params string[] words) => Run.Of([.. words, "--data", folder.Path]);
}
