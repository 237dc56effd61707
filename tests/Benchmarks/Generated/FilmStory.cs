using System.Globalization;
using System.Text;

namespace InteractiveDrama.Benchmarks.Generated;

/// <summary>
/// A long film, written with everything that the dialect adds to ink: speakers with moods, shots, places, an id on every
/// line and choice, timed choices with a default, episodes and endings. Its scenes follow each other.
/// </summary>
internal sealed class FilmStory
{
    /// <summary>As many scenes as make a hundred thousand bytes.</summary>
    public const int HundredKilobytes = 58;

    /// <summary>The settings that belong to it.</summary>
    public const string Settings = """
        title: The Long Quay
        script: main.ink
        language: en
        cast:
          mei: { name: Mei, look: "short black hair, red raincoat" }
          jun: { name: Jun, look: "grey coat, glasses" }
          ada: { name: Ada, look: "uniform cap, long braid" }
        places:
          pier: { name: The pier, look: "wet wooden pier, ferry lights" }
          hall: { name: The hall, look: "tiled waiting hall, one clock" }
          boat: { name: The boat, look: "rusty rail, dark water" }
        """;

    private static readonly string[] Cast = ["mei", "jun", "ada"];
    private static readonly string[] Moods = ["afraid", "calm", "angry", "sad", "happy"];
    private static readonly string[] Places = ["pier, night, rain", "hall, night", "boat, dawn"];
    private static readonly string[] Sizes = ["close-up", "medium shot", "wide shot"];

    private readonly SplitMix chance = new(20_260_215);
    private readonly Prose prose;
    private readonly StringBuilder ink = new();
    private int ids;

    private FilmStory() => prose = new Prose(chance);

    /// <summary>The film's ink.</summary>
    /// <param name="scenes">How many scenes it has; each is about 1,730 bytes.</param>
    public static string Of(int scenes)
    {
        var film = new FilmStory();
        film.Line("VAR trust = 0");
        film.Line("-> " + Name(0));
        for (var scene = 0; scene < scenes; scene++)
            film.Scene(scene, scenes);
        return film.ink.ToString();
    }

    private void Scene(int scene, int scenes)
    {
        var next = scene + 1 < scenes ? Name(scene + 1) : "END";
        Line($"=== {Name(scene)} ===");
        if (scene % 10 == 0)
            Line($"# episode: {(scene / 10) + 1} Night {(scene / 10) + 1}");
        Line($"# place: {chance.Of<string>(Places)}");
        Shot();
        Said();
        Said();
        Line($"{prose.Sentence()} # id: {Id()}");
        Shot();
        Said();
        Line($"{{ trust > {chance.Below(4)}:");
        Said();
        Line("- else:");
        Said();
        Line("}");
        Line("# timed: 9s");
        Choice("~ trust = trust + 1", " # default");
        Choice("~ trust = trust - 1", "");
        Choice("", "");
        Line($"- {prose.Sentence()} # id: {Id()}");
        Said();
        if (scene % 10 == 9)
        {
            Line($"* [{prose.Option()}] # id: {Id()}");
            Said();
            Line($"    # ending: night_{scene / 10}");
            Line("    -> END");
            Line($"* [{prose.Option()}] # id: {Id()}");
        }

        Line($"-> {next}");
    }

    private void Shot()
    {
        var who = chance.Of<string>(Cast);
        Line($"# shot: {chance.Of<string>(Sizes)} of {who}, low angle, 12s; {prose.Aside()}");
    }

    private void Said() =>
        Line(
            $"{chance.Of<string>(Cast)} ({chance.Of<string>(Moods)}): {prose.Sentence()} # id: {Id()}"
        );

    private void Choice(string logic, string tag)
    {
        Line($"* [{prose.Option()}] # id: {Id()}{tag}");
        Said();
        if (logic.Length > 0)
            Line("    " + logic);
    }

    private string Id() => string.Create(CultureInfo.InvariantCulture, $"quay_{++ids:0000}");

    private static string Name(int scene) =>
        string.Create(CultureInfo.InvariantCulture, $"quay_{scene:000}");

    private void Line(string text) => ink.Append(text).Append('\n');
}
