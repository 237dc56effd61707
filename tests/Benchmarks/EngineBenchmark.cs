using System.Collections.Concurrent;
using System.Runtime;
using System.Runtime.InteropServices;
using InteractiveDrama.Benchmarks.Contenders;
using InteractiveDrama.Benchmarks.Generated;
using InteractiveDrama.Benchmarks.Measuring;
using InteractiveDrama.Benchmarks.Report;
using InteractiveDrama.Benchmarks.Walks;
using InteractiveDrama.Stories.Compilation;

namespace InteractiveDrama.Benchmarks;

/// <summary>
/// What a step costs, for each way to play ink, on the same stories, walks and choices, in one table of one run.
/// <para>
/// The harness is written here rather than BenchmarkDotNet's: the contenders are compared with each other, so their runs
/// must alternate within one process and one minute (BenchmarkDotNet runs each case to its end in a process of its own,
/// minutes apart, and cannot run Node's); a step belongs to a walk, whose states grow; and it has to work with two threads.
/// Every contender is warmed up, then all of them take turns for several rounds, the order turned around each time; a
/// figure is the median of the rounds, a ratio the median of the rounds' ratios.
/// </para>
/// </summary>
internal sealed class EngineBenchmark : IDisposable
{
    private readonly WalkSet walks = WalkSet.Default;
    private readonly List<Row> rows = [];
    private readonly List<IContender> contenders = [];
    private readonly List<MissingRow> missing = [];
    private readonly MachineScaling machine = new();
    private string ours = "";
    private string inkJs = "no inkjs";

    /// <summary>Measures, and prints the table.</summary>
    /// <param name="intercept">Where The Intercept's script is, if it is.</param>
    /// <param name="rounds">How many rounds, at least 1.</param>
    /// <param name="markdown">The table as Markdown.</param>
    /// <returns>Whether every contender read the same.</returns>
    public static bool Run(string intercept, int rounds, bool markdown)
    {
        using var benchmark = new EngineBenchmark();
        benchmark.Measure(intercept, rounds);
        Console.WriteLine(EngineTable.Of(benchmark.rows, benchmark.missing, markdown));
        foreach (var note in benchmark.Notes(rounds))
            Console.WriteLine(markdown ? $"- {note}" : note);
        Console.WriteLine();
        Console.Write(benchmark.Judge(markdown));
        return benchmark.Differing().Count == 0;
    }

    public void Dispose() => contenders.ForEach(c => c.Dispose());

    private void Measure(string intercept, int rounds)
    {
        InkLibrary.Prepare();
        Enter(StoryShelf.Bundled("Prompt Side", "prompt-side"));
        if (StoryShelf.Script("The Intercept", intercept) is { } script)
            Enter(script);
        else
            Console.Error.WriteLine($"The Intercept is not at {intercept}: it is left out.");
        EnterOurs(StoryShelf.Generated(GeneratedStories.Small), kept: false);
        Enter(StoryShelf.Generated(GeneratedStories.Large));

        for (var round = 0; round < rounds; round++)
        {
            Console.Error.WriteLine($"Round {round + 1} of {rounds}…");
            foreach (var row in round % 2 == 0 ? rows : Enumerable.Reverse(rows))
            {
                if (row.Number == 1)
                    machine.Sample();
                row.Round();
            }
        }

        Console.Error.WriteLine("Weighing…");
        rows.ForEach(r => r.Weigh());
    }

    private void Enter(BenchStory story)
    {
        EnterOurs(story, kept: true);
        var program = story.Package.Program;
        var pool = new ConcurrentBag<Ink.Runtime.Story>();
        Enter(
            story,
            3,
            "(3) ink, pooled, JSON states",
            () => InkPlayer.Load(program),
            () => new InkPooledPlayer(pool, program)
        );
        Enter(
            story,
            4,
            "(4) ink, in place, never saved",
            () => InkPlayer.Load(program),
            () => new InkInPlacePlayer(InkPlayer.Load(program))
        );

        var file = Path.Combine(StoryShelf.Folder, story.Package.Version + ".json");
        File.WriteAllText(file, program);
        var (contender, says) = InkJsContender.Start(file, walks);
        if (contender is null)
        {
            missing.Add(new MissingRow(story, "(5) inkjs in Node, in place", says));
            return;
        }

        inkJs = says;
        Enter(story, 5, contender);
    }

    private void EnterOurs(BenchStory story, bool kept)
    {
        var engine = Engines.Ours(story.Package);
        ours = engine.Name;
        Enter(
            story,
            1,
            "(1) ours, decode-step-encode",
            () => Engines.Ours(story.Package),
            () => new StatelessPlayer(engine)
        );
        if (kept)
            Enter(
                story,
                2,
                "(2) ours, state kept",
                () => Engines.Ours(story.Package),
                () => new KeptPlayer(engine)
            );
    }

    private void Enter(
        BenchStory story,
        int number,
        string name,
        Func<object> load,
        Func<IPlayer> player
    ) => Enter(story, number, new DotNetContender(name, walks, load, player));

    private void Enter(BenchStory story, int number, IContender contender)
    {
        Console.Error.WriteLine($"Warming up {contender.Name} on {story.Name}…");
        contenders.Add(contender);
        try
        {
            var row = new Row(story, number, contender);
            row.Warm();
            rows.Add(row);
        }
        catch (PlayFailedException e)
        {
            missing.Add(new MissingRow(story, contender.Name, e.Message));
        }
    }

    private List<string> Differing() =>
        [
            .. rows.GroupBy(r => r.Story.Name)
                .Where(s => s.DistinctBy(r => (r.Reading.Checksum, r.Reading.Steps)).Skip(1).Any())
                .Select(s =>
                    $"{s.Key} ({string.Join("; ", s.Select(r => $"{r.Number}: {r.Reading.Checksum:x8}"))})"
                ),
        ];

    private IEnumerable<string> Notes(int rounds)
    {
        var gc = GCSettings.IsServerGC ? "server" : "workstation";
        yield return Differing() is { Count: > 0 } differing
            ? $"CONTENDERS DIFFER in what they read, and their rows cannot be compared: {string.Join(", ", differing)}."
            : "All contenders read the same texts, tags and choices at every step of every story (FNV-1a of all of them).";
        yield return $"{walks.Walks} walks of up to {walks.MostSteps} steps each, a step being a run from one stop to the next, the first included; {rounds} rounds, medians.";
        yield return "(1) and (2) share one program between all threads; (3), (4) and (5) need one for each, and the column 'program' is one.";
        yield return "Text: 2 bytes a character of all texts, tags and choices. B/state: encoded for (1), in memory for (2), UTF-8 for (3).";
        yield return "V8 counts no allocations: those of (5) are the growth of its heap between steps.";
        yield return $"Ours is {ours}; {inkJs}; {RuntimeInformation.FrameworkDescription}, {gc} GC, {Environment.ProcessorCount} cores.";
        yield return $"Between the runs two threads of plain arithmetic did {machine.Ratio:0.00} times what one did: the machine's own best for '2/1'.";
    }

    private string Judge(bool markdown)
    {
        var table = new TextTable(["goal", "story", "measured", ""], left: 4);
        foreach (var goal in Goals.Of(rows, machine.Ratio))
            table.Add(
                goal.Name,
                goal.Story,
                goal.Value,
                goal.Met switch
                {
                    true => "met",
                    false => "MISSED",
                    null => "",
                }
            );
        return table.Write(markdown);
    }
}
