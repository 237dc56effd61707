using InteractiveDrama.Playback.Engine.Ink;
using InteractiveDrama.Playback.Tests.Oracle.Playing;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Oracle;

/// <summary>Our engine against ink's own runtime, at every stop, on stories made at random and on stories people wrote.</summary>
public class OracleTests
{
    public static TheoryData<string> Bundled =>
        [.. Repository.Stories.Select(s => Path.GetFileName(s)!)];

    public static TheoryData<int> Written => [.. Enumerable.Range(0, Tests.Stories.All.Count())];

    private static string Intercept =>
        Path.Combine(Repository.Root, "../shared/data/the-intercept/TheIntercept.ink");

    [Fact]
    public void Stories_made_at_random_play_as_in_ink() =>
        OracleRun.Play(Contender.Ours, OracleRun.Count(OracleRun.Quick, OracleRun.Long));

    [Fact]
    public void Choices_led_elsewhere_play_as_in_ink() =>
        OracleRun.PlayDetours(Contender.Ours, OracleRun.Count(120, OracleRun.Long / 4));

    [Theory]
    [MemberData(nameof(Bundled))]
    public void Bundled_stories_play_as_in_ink(string story) =>
        Play(Repository.Story(story), 40, 40);

    [Theory]
    [MemberData(nameof(Written))]
    public void Stories_of_these_tests_play_as_in_ink(int story)
    {
        using var folder = new TempFolder();
        folder.Write("drama.yaml", TestStory.Cast);
        folder.Write("main.ink", Tests.Stories.All.ElementAt(story));
        Play(folder.Path, 40, 15);
    }

    [Fact]
    public void The_Intercept_plays_as_in_ink()
    {
        Assert.SkipUnless(File.Exists(Intercept), "The Intercept is not here.");
        Play(Intercept, 25, 60);
    }

    [Fact]
    public void Ink_plays_as_in_ink() =>
        OracleRun.Play(Contender.InkAgain, OracleRun.Count(20, 200));

    [Fact]
    public void A_difference_is_found_and_comes_with_a_short_story()
    {
        var altered = new Contender(
            "altered",
            (package, budget) => new AlteredEngine(new InkEngine(package, budget)),
            null
        );
        var message = Should
            .Throw<Exception>(() => OracleRun.Play(altered, OracleRun.Count(20, 20)))
            .Message;
        message.ShouldContain("text of output");
        var story = message[message.IndexOf('─', StringComparison.Ordinal)..];
        story = story[..story.LastIndexOf('─')];
        story.ShouldContain("Oak");
        story.Count(c => c == '\n').ShouldBeLessThan(25);
    }

    private static void Play(string argument, int walks, int choices)
    {
        var package = StoryCompiler.Compile(argument).Package.ShouldNotBeNull();
        var duel = new Duel(package, Contender.Ours);
        var random = new Random(walks);
        for (var i = 0; i < walks; i++)
        {
            int[] wishes = [.. Enumerable.Range(0, choices).Select(_ => random.Next(12))];
            duel.Play(new Walk(null, random.Next(), [.. wishes]));
        }

        // Of what ink plays in place, its saves may lose something now and then; mostly they must not.
        duel.Lost.ShouldBeLessThan(walks / 4);
    }
}
