using System.CommandLine;
using InteractiveDrama.Benchmarks;
using InteractiveDrama.Benchmarks.Analytics;
using InteractiveDrama.Benchmarks.Generated;
using InteractiveDrama.Benchmarks.Playing;
using InteractiveDrama.Benchmarks.Rendering;
using InteractiveDrama.Benchmarks.Serving;
using InteractiveDrama.Benchmarks.Speculation;
using InteractiveDrama.Benchmarks.Wire;
using InteractiveDrama.Testing;

var intercept = new Option<string>("--intercept")
{
    Description = "The Intercept's script; it is left out when it is not there.",
    DefaultValueFactory = _ =>
        Path.GetFullPath(
            Path.Combine(
                Repository.Root,
                "..",
                "shared",
                "data",
                "the-intercept",
                "TheIntercept.ink"
            )
        ),
};
var rounds = new Option<int>("--rounds")
{
    Description = "How often every contender runs.",
    DefaultValueFactory = _ => 7,
};
rounds.Validators.Add(r =>
{
    if (r.GetValueOrDefault<int>() < 1)
        r.AddError("--rounds is at least 1.");
});
var format = new Option<string>("--format")
{
    Description = "text or markdown.",
    DefaultValueFactory = _ => "text",
};
format.AcceptOnlyFromAmong("text", "markdown");

var engine = new Command("engine", "What a step costs, by every way to play ink: one table.")
{
    intercept,
    rounds,
    format,
};
engine.SetAction(parsed =>
    EngineBenchmark.Run(
        parsed.GetValue(intercept)!,
        parsed.GetValue(rounds),
        parsed.GetValue(format) == "markdown"
    )
        ? 0
        : 1
);

var check = new Command(
    "check",
    "What 'drama check' costs beside ink's own compiler, and how both grow with the story."
)
{
    intercept,
    rounds,
    format,
};
check.SetAction(parsed =>
    CheckBenchmark.Run(
        parsed.GetValue(intercept)!,
        parsed.GetValue(rounds),
        parsed.GetValue(format) == "markdown"
    )
);

string[] generated = [.. GeneratedStories.Ink.Keys.Order(StringComparer.Ordinal)];
var story = new Option<string>("--story")
{
    Description = $"{Profile.Bundled}, {string.Join(", ", generated)}, or a script's path.",
    DefaultValueFactory = _ => Profile.Bundled,
};
story.Validators.Add(r =>
{
    var given = r.GetValueOrDefault<string>();
    if (given != Profile.Bundled && !generated.Contains(given) && !File.Exists(given))
        r.AddError($"There is no script at '{given}'.");
});
var seconds = new Option<int>("--seconds")
{
    Description = "How long.",
    DefaultValueFactory = _ => 30,
};
var work = new Option<string>("--work")
{
    Description = "engine: steps; check: checks.",
    DefaultValueFactory = _ => "engine",
};
work.AcceptOnlyFromAmong("engine", "check");
var profile = new Command(
    "profile",
    "Work on one story, on one thread, for a profiler to attach to."
)
{
    story,
    seconds,
    work,
};
profile.SetAction(parsed =>
{
    if (parsed.GetValue(work) == "check")
        Profile.Check(parsed.GetValue(story)!, parsed.GetValue(seconds));
    else
        Profile.Run(parsed.GetValue(story)!, parsed.GetValue(seconds));
});

var name = new Argument<string>("name") { Description = $"{string.Join(", ", generated)}." };
name.AcceptOnlyFromAmong(generated);
var ink = new Command("ink", "Prints the ink of a generated story.") { name };
ink.SetAction(parsed => Console.Out.Write(GeneratedStories.Ink[parsed.GetValue(name)!]()));

var wire = new Command("wire", "What a typical reply costs over JSON and over MessagePack.")
{
    rounds,
    format,
};
wire.SetAction(parsed =>
    WireBenchmark.Run(parsed.GetValue(rounds), parsed.GetValue(format) == "markdown")
);

var root = new RootCommand("Measures Interactive Drama.") { engine, check, wire, profile, ink };
root.Add(RenderBenchmark.Command(rounds, format));
foreach (var serving in ServingCommands.All(format))
    root.Add(serving);
root.Add(AnalyticsCommand.Of(format));
root.Add(SpeculationCommand.Of(format));
root.Add(PlayerCommand.Of(format));
return await root.Parse(args).InvokeAsync();
