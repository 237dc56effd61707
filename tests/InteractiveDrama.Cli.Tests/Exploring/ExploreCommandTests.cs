using System.Text.Json;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Exploring;

public sealed class ExploreCommandTests : IDisposable
{
    private const string Story = """
        VAR luck = 0
        -> gate
        === gate ===
        # episode: 1 The Gate
        A gate.
        * [Climb] # id: climb
            ~ luck = RANDOM(-2, 2)
            {luck == 2: -> roof}
            {luck == -2: -> fall}
            -> gate
        * [Knock] # id: knock
            {~ One knock.|Two knocks.}
            Somebody opens. # ending: inside
            -> END
        === roof ===
        # episode: 2 The Roof
        The roof.
        * [Jump] # id: jump
            ~ luck = 1 / (luck - 2)
            -> END
        * [Wait] # id: wait
            -> dusk
        * {luck < 0} [Pray] # id: pray
            -> END
        === fall ===
        You fall. # ending: fallen
        -> END
        === dusk ===
        Dusk, and nothing more.
        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string File(string ink = Story) => folder.Write("gate.ink", ink);

    private static async Task<JsonElement> Json(params string[] args) =>
        JsonDocument.Parse((await Run.Of([.. args, "--format", "json"])).Output).RootElement;

    private static string[] Keys(JsonElement element) =>
        [.. element.EnumerateObject().Select(p => p.Name)];

    [Fact]
    public async Task What_was_found_is_printed_as_json()
    {
        var run = await Run.Of("explore", File(), "--format", "json");
        run.Code.ShouldBe(ExitCodes.Failed);
        run.Said.ShouldBeEmpty();
        var json = JsonDocument.Parse(run.Output).RootElement;
        Keys(json)
            .Take(9)
            .ShouldBe([
                "exhaustive",
                "states",
                "frontier",
                "beats",
                "choices",
                "endings",
                "unreached",
                "deadEnds",
                "errors",
            ]);
        json.GetProperty("exhaustive").GetBoolean().ShouldBeTrue();
        json.GetProperty("frontier").GetInt32().ShouldBe(0);
        Keys(json.GetProperty("beats")).ShouldBe(["total", "reached"]);
        Keys(json.GetProperty("choices")).ShouldBe(["total", "taken"]);
        json.GetProperty("choices").GetProperty("total").GetInt32().ShouldBe(5);
        json.GetProperty("choices").GetProperty("taken").GetInt32().ShouldBe(4);
        var ending = json.GetProperty("endings")[0];
        Keys(ending).ShouldBe(["id", "depth", "witness"]);
        Keys(ending.GetProperty("witness")).ShouldBe(["episode", "choices", "draws"]);
        ending.GetProperty("witness").GetProperty("episode").ValueKind.ShouldBe(JsonValueKind.Null);
        Keys(json.GetProperty("deadEnds")[0]).Take(2).ShouldBe(["beat", "witness"]);
        Keys(json.GetProperty("errors")[0]).Take(2).ShouldBe(["message", "witness"]);
        var jump = json.GetProperty("reached")
            .GetProperty("choices")
            .EnumerateArray()
            .Single(c => c.GetProperty("id").GetString() == "jump");
        jump.GetProperty("witness").GetProperty("choices").GetArrayLength().ShouldBe(2);
        var pray = json.GetProperty("unreached")
            .EnumerateArray()
            .Single(u => u.GetProperty("id").GetString() == "pray");
        pray.GetProperty("kind").GetString().ShouldBe("choice");
        pray.GetProperty("state").GetString().ShouldBe("unreachable");
        pray.GetProperty("file").GetString().ShouldBe("gate.ink");
        pray.GetProperty("line").GetInt32().ShouldBe(23);
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData("roof", 1)]
    public async Task Every_witness_is_replayed_by_play(string? episode, int faults)
    {
        string[] from = episode is null ? [] : ["--episode", episode];
        var json = await Json(["explore", File(), .. from]);
        foreach (var ending in json.GetProperty("endings").EnumerateArray())
            (await LastBeat(ending))
                .Beat.GetProperty("ending")
                .GetString()
                .ShouldBe(ending.GetProperty("id").GetString());
        foreach (var end in json.GetProperty("deadEnds").EnumerateArray())
        {
            var (code, beat) = await LastBeat(end);
            code.ShouldBe(ExitCodes.Failed);
            beat.GetProperty("beat").GetString().ShouldBe(end.GetProperty("beat").GetString());
            beat.GetProperty("ending").ValueKind.ShouldBe(JsonValueKind.Null);
        }

        foreach (var error in json.GetProperty("errors").EnumerateArray())
        {
            var (code, beat) = await LastBeat(error);
            code.ShouldBe(ExitCodes.Failed);
            beat.GetProperty("errors")[0]
                .GetProperty("message")
                .GetString()
                .ShouldBe(error.GetProperty("message").GetString());
        }

        (
            json.GetProperty("deadEnds").GetArrayLength()
            + json.GetProperty("errors").GetArrayLength()
        ).ShouldBe(faults);
    }

    private async Task<(int Code, JsonElement Beat)> LastBeat(JsonElement found)
    {
        var witness = found.GetProperty("witness");
        string Numbers(string of) =>
            string.Join(',', witness.GetProperty(of).EnumerateArray().Select(n => n.GetInt32()));
        var episode = witness.GetProperty("episode").GetString();
        var run = await Run.Of([
            "play",
            File(),
            .. episode is null ? Array.Empty<string>() : ["--episode", episode],
            "--choices",
            Numbers("choices"),
            "--draws",
            Numbers("draws"),
            // A witness says every draw, so that the seed decides nothing.
            "--seed",
            "77",
            "--format",
            "jsonl",
        ]);
        return (run.Code, JsonDocument.Parse(run.Output.Trim().Split('\n')[^1]).RootElement);
    }

    [Fact]
    public async Task Writers_read_the_ways_in_the_choices_own_words()
    {
        var run = await Run.Of("explore", File());
        run.Code.ShouldBe(ExitCodes.Failed);
        run.Output.ShouldContain("every one was gone through");
        run.Output.ShouldContain("Climb › Wait");
        run.Output.ShouldContain("--choices 0,1 --draws 2");
        run.Output.ShouldContain("gate.ink:23: choice 'Pray'");
        run.Output.ShouldContain("The Roof");
        run.Output.ShouldNotContain("climb after 1 choice");
        var all = await Run.Of("explore", File(), "--all");
        all.Output.ShouldContain("climb after 1 choice");
    }

    [Fact]
    public async Task The_bounds_are_kept_and_said()
    {
        var ink = "VAR n = 0\n-> k\n=== k ===\n{n}\n+ [Count]\n~ n++\n-> k";
        var json = await Json("explore", File(ink), "--max-states", "50", "--max-seconds", "30");
        json.GetProperty("exhaustive").GetBoolean().ShouldBeFalse();
        json.GetProperty("states").GetInt32().ShouldBe(50);
        json.GetProperty("frontier").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_failed_expectation_is_exit_code_1_and_one_that_cannot_be_checked_has_its_place()
    {
        folder.Write("p/main.ink", "VAR coins = 1\n* [Pay]\n~ coins = coins - 2\n- Paid.\n-> END");
        folder.Write("p/drama.yaml", "title: P\nexpect: { always: \"coins >= 0\" }");
        var failed = await Run.Of("explore", Path.Combine(folder.Path, "p"));
        failed.Code.ShouldBe(ExitCodes.Failed);
        failed.Output.ShouldContain("fails  always: coins >= 0");
        failed.Output.ShouldContain("--choices 0");

        folder.Write("p/drama.yaml", "title: P\nexpect: { always: \"coins >= -1\" }");
        (await Run.Of("explore", Path.Combine(folder.Path, "p"))).Code.ShouldBe(ExitCodes.Fine);

        folder.Write("p/drama.yaml", "title: P\nexpect: { always: \"coin >= 0\" }");
        var unknown = await Run.Of("explore", Path.Combine(folder.Path, "p"));
        unknown.Code.ShouldBe(ExitCodes.Failed);
        unknown.Said.ShouldStartWith("drama.yaml:2:");
        unknown.Said.ShouldContain("did you mean 'coins'");
    }

    [Theory]
    [InlineData("--draws", "one")]
    [InlineData("--draws", "9")]
    [InlineData("--draws=-3")]
    [InlineData("--draws", "1", "--engine", "ink")]
    [InlineData("--engine", "tape")]
    public async Task Draws_that_cannot_be_are_told_in_a_sentence(params string[] args)
    {
        var run = await Run.Of(["play", File(), "--choices", "0", .. args]);
        run.Code.ShouldBe(ExitCodes.Usage, run.Output);
        run.Said.Trim().Split('\n').ShouldHaveSingleItem();
        run.Said.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("explore", "{}", "--max-states", "0")]
    [InlineData("explore", "{}", "--max-seconds", "-1")]
    [InlineData("explore", "{}", "--max-seconds", "NaN")]
    [InlineData("explore", "{}", "--episode", "nowhere")]
    [InlineData("explore", "nowhere")]
    public async Task Bad_use_is_told_in_a_sentence(params string[] args)
    {
        var run = await Run.Of([.. args.Select(a => a.Replace("{}", File()))]);
        run.Code.ShouldBe(ExitCodes.Usage, run.Said);
        run.Said.Trim().Split('\n').ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("ink")]
    [InlineData("drama")]
    public async Task Both_engines_play(string engine)
    {
        var run = await Run.Of(
            "play",
            File(),
            "--choices",
            "1",
            "--format",
            "jsonl",
            "--engine",
            engine
        );
        run.Code.ShouldBe(ExitCodes.Fine);
        run.Output.ShouldContain("\"ending\":\"inside\"");
    }

    public static TheoryData<string> Stories =>
        [.. Repository.Stories.Select(s => Path.GetFileName(s))];

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task A_bundled_story_is_explored_without_a_fault(string story)
    {
        var json = await Json(
            "explore",
            Repository.Story(story),
            "--max-states",
            "20000",
            "--max-seconds",
            "60"
        );
        json.GetProperty("errors").GetArrayLength().ShouldBe(0);
        json.GetProperty("deadEnds").GetArrayLength().ShouldBe(0);
        json.GetProperty("exhaustive").GetBoolean().ShouldBeTrue();
        json.GetProperty("unreached").GetArrayLength().ShouldBe(0);
    }
}
