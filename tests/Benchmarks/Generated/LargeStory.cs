using System.Globalization;
using System.Text;

namespace InteractiveDrama.Benchmarks.Generated;

/// <summary>
/// A long story in ink, the same for the same number of scenes. Its scenes are alike in kind, whatever their number, and
/// lead anywhere in the story; so a step costs as much in a long one as in a short one, unless the engine makes it cost more.
/// Each scene has several lines, variables and conditions on them and on visits, a stopping, a cycle and a once-only
/// sequence, functions (one with a <c>ref</c>), a tunnel, a list, once-only, sticky, conditional, nested and fallback
/// choices, gathers and, here and there, a thread and an ending. It draws nothing: every engine plays it alike.
/// </summary>
internal sealed class LargeStory
{
    /// <summary>As many scenes as make two million bytes.</summary>
    public const int TwoMegabytes = 845;

    /// <summary>As many scenes as make a twentieth of that.</summary>
    public const int HundredKilobytes = TwoMegabytes / 20;

    private const int Tunnels = 6;
    private static readonly string[] Counters = ["coins", "trust", "fear", "debt", "hours", "luck"];
    private static readonly string[] Flags = ["met", "lied", "wet", "late", "armed", "known"];
    private static readonly string[] Things = ["key", "map", "lamp", "rope", "letter", "knife"];

    private readonly SplitMix chance;
    private readonly Prose prose;
    private readonly int scenes;
    private readonly StringBuilder ink = new();

    private LargeStory(int scenes)
    {
        this.scenes = scenes;
        chance = new SplitMix(20_260_117);
        prose = new Prose(chance);
    }

    /// <summary>The story's ink.</summary>
    /// <param name="scenes">How many scenes it has; each is about 2,400 bytes.</param>
    public static string Of(int scenes) => new LargeStory(scenes).Write();

    private string Write()
    {
        Declarations();
        for (var tunnel = 0; tunnel < Tunnels; tunnel++)
            Tunnel(tunnel);
        for (var scene = 0; scene < scenes; scene++)
            Scene(scene);
        return ink.ToString();
    }

    private void Declarations()
    {
        foreach (var counter in Counters)
            Line($"VAR {counter} = 3");
        foreach (var flag in Flags)
            Line($"VAR {flag} = false");
        Line("CONST MOST = 20");
        Line($"LIST bag = {string.Join(", ", Things)}");
        Line($"-> {Name(0)}");
        Line(
            """
            === function bounded(n) ===
            { n < 0:
                ~ return 0
            }
            { n > MOST:
                ~ return MOST
            }
            ~ return n
            === function spend(ref purse, n) ===
            ~ purse = bounded(purse - n)
            === function manner(n) ===
            { n > 12: gladly | { n > 6: in a level voice | under the breath } }
            === aside(-> back) ===
            + [Look about you]
                There is nothing here that was not here before.
                -> back
            """
        );
    }

    private void Tunnel(int tunnel)
    {
        Line($"=== pause_{tunnel} ===");
        Line(prose.Sentence());
        Line($"{{ {chance.Of<string>(Flags)}: {prose.Sentence()} }}");
        Line($"~ {Counters[tunnel]} = bounded({Counters[tunnel]} + {1 + chance.Below(3)})");
        Line("->->");
    }

    private void Scene(int scene)
    {
        var name = Name(scene);
        var counter = chance.Of<string>(Counters);
        var flag = chance.Of<string>(Flags);
        var thing = chance.Of<string>(Things);
        Line($"=== {name} ===");
        Line($"{{ {name} > 1: You have been here before. | {prose.Sentence()} }}");
        Line(prose.Sentence());
        Line(
            $"{prose.Sentence()} {{It is the first time|It is the second time|It is no longer new}}."
        );
        Line($"~ {counter} = bounded({counter} + {1 + chance.Below(4)})");
        Line($"{{ {counter} > {4 + chance.Below(10)} and not {flag}:");
        Line($"    {prose.Sentence()}");
        Line($"    ~ {flag} = true");
        Line("- else:");
        Line($"    {prose.Sentence()} You have {{{counter}}} left.");
        Line("}");
        Line($"Somebody says it {{manner({chance.Of<string>(Counters)})}}.");
        Opening(scene, thing);
        Line($"- {prose.Sentence()} {{&The bell rings|A gull answers|Nothing answers}}.");
        Line($"{{!{prose.Sentence()}}}");
        Line($"-> pause_{chance.Below(Tunnels)} ->");
        Leaving(scene, thing);
    }

    private void Opening(int scene, string thing)
    {
        if (scene % 4 == 1)
            Line($"<- aside(-> {Anywhere()})");
        Line($"* [{prose.Option()}]");
        Line($"    {prose.Sentence()}");
        Line($"    ~ bag += {thing}");
        Line($"    * * [{prose.Option()}] {prose.Sentence()}");
        Line($"    + + {prose.Option()}[], {prose.Aside()}.");
        Line($"        ~ spend({chance.Of<string>(Counters)}, {1 + chance.Below(5)})");
        Line($"    - - {prose.Sentence()}");
        Line($"* {{bag ? {chance.Of<string>(Things)}}} [{prose.Option()}] {prose.Sentence()}");
        Line($"    {prose.Sentence()}");
        Line(
            $"+ {{{chance.Of<string>(Counters)} > {3 + chance.Below(5)}}} {prose.Option()}[.] {prose.Aside()}."
        );
        Line($"    ~ spend({chance.Of<string>(Counters)}, {1 + chance.Below(5)})");
        Line($"+ [{prose.Option()}]");
        Line($"    {prose.Sentence()}");
    }

    private void Leaving(int scene, string thing)
    {
        Line($"* {{bag ? {thing}}} [{prose.Option()}]");
        Line($"    ~ bag -= {thing}");
        Line($"    {prose.Sentence()}");
        Line($"    -> {Anywhere()}");
        Line($"* {{not {chance.Of<string>(Flags)}}} [{prose.Option()}] {prose.Sentence()}");
        Line($"    -> {Anywhere()}");
        if (scene % 5 == 4)
        {
            Line($"+ {{{chance.Of<string>(Counters)} > 15}} [{prose.Option()}]");
            Line($"    {prose.Sentence()}");
            Line("    -> END");
        }

        Line($"* [{prose.Option()}]");
        Line($"    {prose.Sentence()}");
        Line($"    -> {Anywhere()}");
        Line($"+ -> {Anywhere()}");
    }

    private string Anywhere() => Name(chance.Below(scenes));

    private static string Name(int scene) =>
        string.Create(CultureInfo.InvariantCulture, $"scene_{scene:0000}");

    private void Line(string text) => ink.Append(text).Append('\n');
}
