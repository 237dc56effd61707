using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests;

public class BundledStoryTests
{
    public static TheoryData<string> Stories =>
        [.. Repository.Stories.Select(s => Path.GetFileName(s))];

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_bundled_story_has_nothing_to_say_of(string story) =>
        StoryCompiler
            .Compile(Repository.Story(story))
            .Diagnostics.Where(d => d.Severity != Severity.Info)
            .ShouldBeEmpty();

    [Fact]
    public void The_drama_is_one_of_three_short_episodes()
    {
        var package = StoryCompiler.Compile(Repository.Story("prompt-side")).Package!;
        package.Episodes.Length.ShouldBe(3);
        package.Settings.Cast.Length.ShouldBe(3);
        package.Endings.Length.ShouldBeGreaterThanOrEqualTo(5);
        (package.Decisions.Length + package.Endings.Length).ShouldBeGreaterThanOrEqualTo(45);
        package.IsFilm.ShouldBeTrue();
    }

    [Fact]
    public void Every_line_of_the_drama_stands_behind_a_shot()
    {
        var package = StoryCompiler.Compile(Repository.Story("prompt-side")).Package!;
        var player = new StoryPlayer(package);
        for (var seed = 0; seed < 40; seed++)
        {
            var step = player.Start(null, seed);
            for (var turn = 0; step.Beat.Stop == BeatStop.Decision; turn++)
            {
                if (!step.Beat.Lines.IsEmpty)
                    step.Beat.Shots[0].FirstLine.ShouldBe(0);
                step = player.Choose(
                    step.Snapshot!,
                    step.Beat.Choices[(seed + (turn * seed)) % step.Beat.Choices.Length].Id
                );
            }

            step.Beat.Stop.ShouldBe(BeatStop.Ending);
        }
    }
}
