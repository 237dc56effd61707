using System.Runtime;
using System.Runtime.InteropServices;
using InteractiveDrama.Benchmarks.Checking;
using InteractiveDrama.Benchmarks.Generated;
using InteractiveDrama.Benchmarks.Report;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Testing;

namespace InteractiveDrama.Benchmarks;

/// <summary>
/// What <c>drama check</c> costs beside ink's own compiler on the same script, and how both grow with the story: in one
/// process, warmed, taking turns round by round, on one thread at a time; a figure is the median of the rounds, a ratio the
/// median of the rounds' ratios.
/// </summary>
internal static class CheckBenchmark
{
    private const double Goal = 1.5;
    private static readonly int[] Scenes = [4, 12, 42, 127, 422, LargeStory.TwoMegabytes];

    /// <summary>Measures, and prints the table.</summary>
    /// <param name="intercept">Where The Intercept's script is, if it is.</param>
    /// <param name="rounds">How many rounds, at least 1.</param>
    /// <param name="markdown">The table as Markdown.</param>
    public static void Run(string intercept, int rounds, bool markdown)
    {
        InkLibrary.Prepare();
        var rows = Scripts(intercept).Select(s => new CheckRow(s)).ToList();
        foreach (var row in rows)
        {
            Console.Error.WriteLine($"Warming up on {row.Script.Name}…");
            row.Warm();
        }

        for (var round = 0; round < rounds; round++)
        {
            Console.Error.WriteLine($"Round {round + 1} of {rounds}…");
            rows.ForEach(r => r.Round(round));
        }

        rows.ForEach(r => r.Weigh());
        Console.WriteLine(Table(rows, markdown));
        foreach (var note in Notes(rounds))
            Console.WriteLine(markdown ? $"- {note}" : note);
        Console.WriteLine();
        Console.Write(Judge(rows, markdown));
    }

    private static IEnumerable<CheckedScript> Scripts(string intercept)
    {
        var bundled = Repository.Story("prompt-side");
        yield return new CheckedScript(
            "Prompt Side",
            bundled,
            Path.Combine(bundled, "main.ink"),
            Goal: false
        );
        if (File.Exists(intercept))
            yield return new CheckedScript("The Intercept", intercept, intercept, Goal: true);
        else
            Console.Error.WriteLine($"The Intercept is not at {intercept}: it is left out.");
        var film = Directory.CreateDirectory(Path.Combine(StoryShelf.Folder, "film")).FullName;
        File.WriteAllText(Path.Combine(film, "drama.yaml"), FilmStory.Settings);
        yield return new CheckedScript(
            "generated film",
            film,
            StoryShelf.Written("film/main", FilmStory.Of(FilmStory.HundredKilobytes)),
            Goal: true
        );
        foreach (var scenes in Scenes)
        {
            var file = StoryShelf.Written($"check-{scenes}", LargeStory.Of(scenes));
            yield return new CheckedScript(
                "generated",
                file,
                file,
                scenes == LargeStory.HundredKilobytes
            );
        }
    }

    private static string Table(List<CheckRow> rows, bool markdown)
    {
        var table = new TextTable(
            ["story", "ink", "ink's ms", "check ms", "ratio", "ink's MB", "check MB", "findings"],
            left: 1
        );
        foreach (var row in rows)
            table.Add(
                row.Script.Name,
                Figures.Size(row.Script.Bytes),
                $"{row.Ink:0.0}",
                $"{row.Check:0.0}",
                $"{row.Ratio:0.00}",
                $"{row.InkAllocated / 1e6:0.0}",
                $"{row.Allocated / 1e6:0.0}",
                $"{row.Findings}"
            );
        return table.Write(markdown);
    }

    private static IEnumerable<string> Notes(int rounds)
    {
        var gc = GCSettings.IsServerGC ? "server" : "workstation";
        yield return "ink: the script read and compiled by ink's own compiler to a story, and nothing else.";
        yield return "check: all that 'drama check' does before it prints: drama.yaml and the scripts read and scanned for tags, ink's compiler, ids, decisions, episodes, the static graph, every rule, the package with its program and version.";
        yield return "MB: allocated by one of each, on all threads; findings: whatever the check has to say, its infos with it.";
        yield return $"{rounds} rounds, medians; {RuntimeInformation.FrameworkDescription}, {gc} GC, {Environment.ProcessorCount} cores.";
    }

    private static string Judge(List<CheckRow> rows, bool markdown)
    {
        var table = new TextTable(["goal", "story", "measured", ""], left: 4);
        foreach (var row in rows.Where(r => r.Script.Goal))
            table.Add(
                $"a check within {Goal} times ink's compiler",
                $"{row.Script.Name}, {Figures.Size(row.Script.Bytes)}",
                $"{row.Ratio:0.00} times",
                row.Ratio <= Goal ? "met" : "MISSED"
            );
        return table.Write(markdown);
    }
}
