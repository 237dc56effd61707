using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Engine;

/// <summary>The stored form of states: files of every version stay readable, and damage is refused.</summary>
public class StateFormTests
{
    private static readonly string Golden = Path.Combine(
        Repository.Root,
        "tests/InteractiveDrama.Playback.Tests/Engine/Golden"
    );

    // The compiled story is kept beside its states, so that nothing but the engine is tried here.
    private static StoryEngine Engine()
    {
        var program = File.ReadAllText(Path.Combine(Golden, "program.json"));
        var package = TestStory.Compile(Tests.Stories.Market, TestStory.Cast);
        return new StoryEngine(new StoryPackage(package.Parts with { Program = program }));
    }

    public static TheoryData<int> Versions => [1];

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_state_of_every_version_is_read_and_played_on(int version)
    {
        var engine = Engine();
        var bytes = Convert.FromHexString(
            File.ReadAllText(Path.Combine(Golden, $"state-v{version}.hex")).Trim()
        );
        var state = engine.Decode(bytes);
        engine
            .Inspect(state)
            .ReplaceLineEndings("\n")
            .ShouldBe(
                File.ReadAllText(Path.Combine(Golden, $"state-v{version}.json"))
                    .TrimEnd()
                    .ReplaceLineEndings("\n")
            );
        engine.Step(state, 0).Outputs[0].Text.ShouldBe("\"Thank you,\" Mei says.\n");
    }

    [Fact]
    public void The_version_written_is_the_newest_read()
    {
        var engine = Engine();
        var stop = engine.Start(null, 7);
        foreach (var choice in new[] { 2, 1 })
            stop = engine.Step(stop.State!, choice);
        Convert
            .ToHexStringLower(engine.Encode(stop.State!))
            .ShouldBe(File.ReadAllText(Path.Combine(Golden, "state-v1.hex")).Trim());
    }

    [Fact]
    public void Any_changed_byte_is_refused()
    {
        var engine = Engine();
        var bytes = engine.Encode(engine.Start(null, 7).State!);
        for (var i = 0; i < bytes.Length; i++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var changed = bytes.ToArray();
                changed[i] ^= (byte)(1 << bit);
                Should.Throw<InvalidSnapshotException>(() => engine.Decode(changed));
            }

            Should.Throw<InvalidSnapshotException>(() => engine.Decode(bytes.AsSpan(0, i)));
        }
    }

    [Fact]
    public void A_state_of_another_story_is_refused()
    {
        var other = new StoryEngine(TestStory.Compile("+ [a]\n- -> END"));
        Should.Throw<InvalidSnapshotException>(() =>
            other.Decode(Engine().Encode(Engine().Start(null, 1).State!))
        );
    }

    [Fact]
    public void A_choice_that_is_not_offered_is_refused()
    {
        var engine = Engine();
        var stop = engine.Start(null, 7);
        Should.Throw<ArgumentOutOfRangeException>(() => engine.Step(stop.State!, 99));
        Should.Throw<ArgumentOutOfRangeException>(() => engine.Step(stop.State!, -1));
    }
}
