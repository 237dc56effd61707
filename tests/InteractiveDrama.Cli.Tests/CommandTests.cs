using System.Text.Json;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string In(string name) => Path.Combine(folder.Path, name);

    private static string[] Keys(JsonElement element) =>
        [.. element.EnumerateObject().Select(p => p.Name)];

    [Fact]
    public async Task A_new_project_passes_check_plays_builds_and_plays_from_its_package()
    {
        (await Run.Of("new", In("the-lamp"))).Code.ShouldBe(ExitCodes.Fine);
        var check = await Run.Of("check", In("the-lamp"), "--format", "json");
        check.Code.ShouldBe(ExitCodes.Fine);
        var checkJson = JsonDocument.Parse(check.Output).RootElement;
        Keys(checkJson).ShouldBe(["story", "errors", "warnings", "diagnostics"]);
        checkJson.GetProperty("warnings").GetInt32().ShouldBe(0);

        var played = await Run.Of("play", In("the-lamp"), "--choices", "0", "--format", "jsonl");
        played.Code.ShouldBe(ExitCodes.Fine);
        var build = await Run.Of(
            "build",
            In("the-lamp"),
            "-o",
            In("lamp.drama"),
            "--format",
            "json"
        );
        var buildJson = JsonDocument.Parse(build.Output).RootElement;
        Keys(buildJson).ShouldBe(["package", "version", "bytes"]);
        buildJson.GetProperty("bytes").GetInt64().ShouldBe(new FileInfo(In("lamp.drama")).Length);
        (
            await Run.Of("play", In("lamp.drama"), "--choices", "0", "--format", "jsonl")
        ).Output.ShouldBe(played.Output);
    }

    [Fact]
    public async Task Building_twice_gives_the_same_bytes()
    {
        await Run.Of("build", Repository.Story("prompt-side"), "-o", In("a.drama"));
        await Run.Of("build", Repository.Story("prompt-side"), "-o", In("b.drama"));
        File.ReadAllBytes(In("a.drama")).ShouldBe(File.ReadAllBytes(In("b.drama")));
    }

    [Fact]
    public async Task Beats_are_printed_one_a_line()
    {
        var story = folder.Write(
            "s.ink",
            "Hello # id: hello\n* [Go # id: go] # timed: 3s\n- Gone # ending: gone\n-> END"
        );
        var run = await Run.With("0\n", "play", story, "--choices", "-", "--format", "jsonl");
        var beats = run
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement)
            .ToList();
        beats.Count.ShouldBe(2);
        Keys(beats[0]).ShouldBe(["turn", "beat", "lines", "shots", "choices", "ending", "errors"]);
        Keys(beats[0].GetProperty("lines")[0])
            .ShouldBe(["id", "ids", "variant", "raw", "speaker", "mood", "text", "tags"]);
        Keys(beats[0].GetProperty("choices")[0]).ShouldBe(["id", "index", "text", "tags"]);
        beats[0].GetProperty("choices")[0].GetProperty("tags")[0].GetString().ShouldBe("timed: 3s");
        beats[1].GetProperty("turn").GetInt32().ShouldBe(1);
        beats[1].GetProperty("ending").GetString().ShouldBe("gone");
    }

    [Fact]
    public async Task A_dead_end_has_no_ending_and_exit_code_1()
    {
        var run = await Run.Of(
            "play",
            folder.Write("s.ink", "-> k\n== k\nHello"),
            "--choices",
            "",
            "--format",
            "jsonl"
        );
        run.Code.ShouldBe(ExitCodes.Failed);
        var beat = JsonDocument.Parse(run.Output).RootElement;
        beat.GetProperty("ending").ValueKind.ShouldBe(JsonValueKind.Null);
        beat.GetProperty("choices").GetArrayLength().ShouldBe(0);
        beat.GetProperty("errors").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task The_graph_is_nodes_and_edges()
    {
        var run = await Run.Of("graph", Repository.Story("prompt-side"), "--format", "json");
        var graph = JsonDocument.Parse(run.Output).RootElement;
        Keys(graph).ShouldBe(["nodes", "edges"]);
        Keys(graph.GetProperty("nodes")[0]).ShouldBe(["id", "kind", "title", "file", "line"]);
        Keys(graph.GetProperty("edges")[0]).ShouldBe(["from", "to", "kind", "label"]);
    }

    [Theory]
    [InlineData(ExitCodes.Usage, "check", "nowhere")]
    [InlineData(ExitCodes.Usage, "check", "nowhere.drama")]
    [InlineData(ExitCodes.Usage, "fly")]
    [InlineData(ExitCodes.Usage, "play")]
    [InlineData(ExitCodes.Usage, "graph", "{}", "--format", "png")]
    [InlineData(ExitCodes.Usage, "play", "{}", "--choices", "7")]
    [InlineData(ExitCodes.Usage, "play", "{}", "--choices", "one")]
    [InlineData(ExitCodes.Usage, "play", "{}", "--episode", "nowhere", "--choices", "0")]
    [InlineData(ExitCodes.Usage, "play", "{}", "--seed", "-1", "--choices", "0")]
    [InlineData(ExitCodes.Usage, "new", "../??")]
    [InlineData(ExitCodes.Usage, "new", "")]
    [InlineData(ExitCodes.Usage, "check", "{folder}")]
    [InlineData(ExitCodes.Failed, "play", "{bad}", "--choices", "0")]
    [InlineData(ExitCodes.Failed, "build", "{bad}")]
    [InlineData(ExitCodes.Failed, "graph", "{bad}")]
    [InlineData(ExitCodes.Failed, "play", "{package}")]
    [InlineData(ExitCodes.Usage, "report", "nowhere")]
    public async Task Bad_use_is_told_in_a_sentence(int code, params string[] args)
    {
        var good = folder.Write("good/main.ink", "Hello\n* a\n- -> END");
        var bad = folder.Write("bad/main.ink", "Hello\n-> nowhere\n");
        var package = folder.Write("bad.drama", "not a zip");
        Directory.CreateDirectory(In("empty"));
        var run = await Run.Of([
            .. args.Select(a =>
                a.Replace("{}", good)
                    .Replace("{bad}", bad)
                    .Replace("{package}", package)
                    .Replace("{folder}", In("empty"))
            ),
        ]);
        run.Code.ShouldBe(code, run.Said);
        run.Said.ShouldNotBeEmpty();
        run.Said.ShouldNotContain("   at ");
        run.Said.ShouldNotContain("Exception");
        run.Said.Trim().Split('\n').Length.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task A_script_with_errors_says_file_line_and_column()
    {
        var run = await Run.Of(
            "play",
            folder.Write("bad.ink", "Hello\n  -> nowhere\n"),
            "--choices",
            "0"
        );
        run.Said.ShouldStartWith("bad.ink:2:3: error ID1001:");
    }

    [Theory]
    [InlineData("new")]
    [InlineData("check")]
    [InlineData("graph")]
    [InlineData("explore")]
    [InlineData("play")]
    [InlineData("record")]
    [InlineData("test")]
    [InlineData("build")]
    [InlineData("report")]
    public async Task Help_has_an_example(string command) =>
        (await Run.Of(command, "--help")).Output.ShouldContain($"Example: drama {command}");

    [Fact]
    public async Task A_report_without_viewers_says_so_and_names_the_simulated_ones()
    {
        var run = await Run.Of("report", Repository.Story("prompt-side"), "--data", In("none"));
        run.Code.ShouldBe(ExitCodes.Fine);
        run.Output.ShouldContain("No viewers yet");
        run.Output.ShouldContain("--simulated");
        Directory.Exists(In("none")).ShouldBeFalse();
    }
}
