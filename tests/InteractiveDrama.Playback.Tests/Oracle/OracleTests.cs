using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Tests.Oracle.Covering;
using InteractiveDrama.Playback.Tests.Oracle.Playing;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Oracle;

/// <summary>Our engine against ink's own runtime, at every stop, on stories made at random and on stories people wrote.</summary>
public class OracleTests
{
    // Instructions of ours that no compiled story comes to, and why.
    private static readonly Dictionary<string, string> Unreached = new(StringComparer.Ordinal)
    {
        ["LegacyTag"] = "ink's compiler writes tags as commands",
        ["ContainerHead"] =
            "run only where a target leads to an empty container; passed through otherwise",
        ["EnterContainer"] = "the same, where an empty container stands in content",
        ["ContainerEnd"] = "the same, behind an empty container's content",
    };

    public static TheoryData<string> Bundled =>
        [.. Repository.Stories.Select(s => Path.GetFileName(s)!)];

    public static TheoryData<int> Written => [.. Enumerable.Range(0, Tests.Stories.All.Count())];

    private static string Intercept =>
        Path.Combine(Repository.Root, "../shared/data/the-intercept/TheIntercept.ink");

    [Fact]
    public void Stories_made_at_random_play_as_in_ink()
    {
        if (OracleRun.Ours.Failure is { } failure)
            Assert.Fail(failure.Message);
        OracleRun.Ours.Stops.ShouldBeGreaterThan(OracleRun.Ours.Made);
    }

    [Fact]
    public void Nearly_every_story_made_compiles() =>
        ((double)OracleRun.Ours.Compiled / OracleRun.Ours.Made).ShouldBeGreaterThan(0.95);

    [Fact]
    public void The_stories_made_compile_to_every_kind_of_instruction()
    {
        var coverage = OracleRun.Ours.Coverage;
        coverage.Compiled.ShouldBe(InstructionKinds.All, ignoreOrder: true);
        coverage.Compiled.Intersect(InstructionKinds.NeverCompiled).ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_of_instruction_ran_in_either_engine()
    {
        var coverage = OracleRun.Ours.Coverage;
        InstructionKinds.All.Except(coverage.RanInInk).ShouldBeEmpty("in ink");
        // Globals are declared once, when a program is loaded.
        InstructionKinds.All.Except(coverage.RanInOurs).ShouldBe(["VAR="], "in ours");
    }

    [Fact]
    public void Every_instruction_of_ours_ran()
    {
        var all = Enum.GetNames(
            typeof(StoryEngine).Assembly.GetType(
                "InteractiveDrama.Playback.Engine.Programs.Opcode",
                throwOnError: true
            )!
        );
        all.Except(OracleRun.Ours.Coverage.Instructions).ShouldBeSubsetOf(Unreached.Keys);
    }

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
    public void Ink_plays_as_in_ink()
    {
        if (OracleRun.Of(Contender.InkAgain, 20).Failure is { } failure)
            Assert.Fail(failure.Message);
    }

    [Fact]
    public void A_difference_is_found_and_comes_with_a_short_story()
    {
        var altered = new Contender(
            "altered",
            (package, budget) => new AlteredEngine(new StoryEngine(package, budget)),
            null
        );
        var message = OracleRun.Of(altered, 20).Failure!.Message;
        message.ShouldContain("text of output");
        var story = message[message.IndexOf("────────", StringComparison.Ordinal)..];
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
    }
}
