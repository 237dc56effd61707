using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Tests.Oracle.Covering;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Oracle;

/// <summary>The stories made at random come to everything that a compiled story can hold.</summary>
public class CoverageTests
{
    private static readonly Lazy<(Coverage Coverage, int Compiled)> Run = new(OracleRun.Cover);

    // Instructions of ours that no compiled story comes to, and why.
    private static readonly Dictionary<string, string> Unreached = new(StringComparer.Ordinal)
    {
        ["LegacyTag"] = "ink's compiler writes tags as commands",
        ["ContainerHead"] =
            "run only where a target leads to an empty container; passed through otherwise",
        ["EnterContainer"] = "the same, where an empty container stands in content",
        ["ContainerEnd"] = "the same, behind an empty container's content",
    };

    [Fact]
    public void Nearly_every_story_made_compiles() =>
        ((double)Run.Value.Compiled / OracleRun.Quick).ShouldBeGreaterThan(0.95);

    [Fact]
    public void The_stories_compile_to_every_kind_of_instruction()
    {
        var compiled = Run.Value.Coverage.Compiled;
        InstructionKinds.All.Except(compiled).ShouldBeEmpty();
        compiled.Except(InstructionKinds.All).ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_of_instruction_runs_in_ink() =>
        InstructionKinds.All.Except(Run.Value.Coverage.RanInInk).ShouldBeEmpty();

    [Fact]
    public void Every_kind_of_instruction_runs_in_ours() =>
        // Globals are declared once, when a program is loaded.
        InstructionKinds.All.Except(Run.Value.Coverage.RanInOurs).ShouldBe(["VAR="]);

    [Fact]
    public void Every_instruction_of_ours_runs() =>
        Enum.GetNames(
                typeof(StoryEngine).Assembly.GetType(
                    "InteractiveDrama.Playback.Engine.Programs.Opcode",
                    throwOnError: true
                )!
            )
            .Except(Run.Value.Coverage.Instructions)
            .ShouldBeSubsetOf(Unreached.Keys);
}
