using System.Text.Json;
using System.Xml.Linq;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Testing;

public sealed class RecordAndTestTests : IDisposable
{
    private const string Story =
        "You came. # id: l1\n* [Go] # id: go\n    She goes. # id: l2\n    # ending: gone\n    -> END\n* [Stay] # id: stay\n    She stays. # id: l3\n    # ending: stayed\n    -> END\n";

    private readonly TempFolder folder = new();

    public static TheoryData<string> Bundled =>
        [.. Repository.Stories.Select(s => Path.GetFileName(s))];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Bundled))]
    public async Task The_walks_of_a_bundled_story_are_the_same(string story)
    {
        var run = await Run.Of("test", Repository.Story(story));
        run.Code.ShouldBe(ExitCodes.Fine, run.Output + run.Said);
    }

    [Fact]
    public async Task A_walk_is_recorded_once_named_and_tested()
    {
        var story = folder.Write("s/main.ink", Story);
        var run = await Run.Of("record", story, "--choices", "0", "--format", "json");
        run.Code.ShouldBe(ExitCodes.Fine, run.Said);
        var json = JsonDocument.Parse(run.Output).RootElement;
        json.GetProperty("walk").GetString().ShouldBe("gone");
        json.GetProperty("ending").GetString().ShouldBe("gone");
        var file = In("s/walks/gone.walk");
        var written = File.ReadAllText(file);

        (await Run.Of("record", story, "--choices", "0")).Code.ShouldBe(ExitCodes.Fine);
        Directory.GetFiles(In("s/walks")).ShouldBe([file]);
        var refused = await Run.Of("record", story, "--choices", "1", "--name", "gone");
        refused.Code.ShouldBe(ExitCodes.Usage);
        refused.Said.ShouldContain("--replace");
        File.ReadAllText(file).ShouldBe(written);

        (await Run.Of("record", story, "--choices", "1", "-o", In("other.walk"))).Code.ShouldBe(0);
        File.Exists(In("other.walk")).ShouldBeTrue();
        var test = await Run.Of("test", story);
        test.Code.ShouldBe(ExitCodes.Fine, test.Said);
        test.Output.ShouldContain("1 walk, 1 same");
    }

    [Fact]
    public async Task An_edit_is_told_and_accepted()
    {
        var story = folder.Write("s/main.ink", Story);
        await Run.Of("record", story, "--choices", "0", "--note", "She leaves.");
        await Run.Of("record", story, "--choices", "1");
        folder.Write("s/main.ink", Story.Replace("She goes.", "She runs."));
        var changed = await Run.Of("test", story);
        changed.Code.ShouldBe(ExitCodes.Failed);
        changed.Output.ShouldContain("changed    gone");
        changed.Output.ShouldContain("turn 1, gone: The line 'l2' reads otherwise.");
        changed.Output.ShouldContain("She [-goes-]{+runs+}.");
        changed.Output.ShouldContain("2 walks, 1 same, 1 changed");
        (await Run.Of("test", story, "--walk", "stayed")).Code.ShouldBe(ExitCodes.Fine);

        var json = JsonDocument
            .Parse((await Run.Of("test", story, "--format", "json")).Output)
            .RootElement;
        json.GetProperty("passed").GetBoolean().ShouldBeFalse();
        var walk = json.GetProperty("walks")[0];
        walk.GetProperty("result").GetString().ShouldBe("changed");
        var difference = walk.GetProperty("differences")[0];
        difference.GetProperty("kind").GetString().ShouldBe("lineChanged");
        difference.GetProperty("id").GetString().ShouldBe("l2");
        difference.GetProperty("before").GetString().ShouldBe("She goes.");
        difference.GetProperty("after").GetString().ShouldBe("She runs.");
        difference.GetProperty("marked").GetString().ShouldBe("She [-goes-]{+runs+}.");

        var stayed = File.ReadAllText(In("s/walks/stayed.walk"));
        var updated = await Run.Of("test", story, "--update");
        updated.Code.ShouldBe(ExitCodes.Fine);
        updated.Output.ShouldContain("updated    gone");
        File.ReadAllText(In("s/walks/gone.walk")).ShouldContain("# She leaves.");
        File.ReadAllText(In("s/walks/stayed.walk")).ShouldBe(stayed);
        (await Run.Of("test", story)).Code.ShouldBe(ExitCodes.Fine);
    }

    [Fact]
    public async Task A_walk_that_cannot_go_on_is_never_cut_unasked()
    {
        var story = folder.Write("s/main.ink", Story);
        await Run.Of("record", story, "--choices", "0");
        var file = In("s/walks/gone.walk");
        var written = File.ReadAllText(file);
        folder.Write("s/main.ink", Story.Replace("[Go] # id: go", "[Leave] # id: leave"));
        var run = await Run.Of("test", story, "--update");
        run.Code.ShouldBe(ExitCodes.Failed);
        run.Output.ShouldContain("stopped    gone");
        run.Output.ShouldContain("--take OLD=NEW");
        File.ReadAllText(file).ShouldBe(written);

        (await Run.Of("test", story, "--update", "--take", "go=leave")).Code.ShouldBe(0);
        File.ReadAllText(file).ShouldContain("> leave 0");
        (await Run.Of("test", story)).Code.ShouldBe(ExitCodes.Fine);

        File.WriteAllText(file, written);
        (await Run.Of("test", story, "--update", "--cut")).Code.ShouldBe(ExitCodes.Fine);
        File.ReadAllText(file).ShouldNotContain("> ");
        (await Run.Of("test", story)).Code.ShouldBe(ExitCodes.Fine);
    }

    [Fact]
    public async Task Walks_that_the_settings_name_are_tested_too()
    {
        folder.Write("s/main.ink", Story);
        folder.Write("s/drama.yaml", "title: S\npreviously: { two: other/one.walk }\n");
        var missing = await Run.Of("test", In("s"));
        missing.Code.ShouldBe(ExitCodes.Failed);
        missing.Output.ShouldContain("drama.yaml names it for 'two'");
        await Run.Of("record", In("s"), "--choices", "0", "-o", In("s/other/one.walk"));
        (await Run.Of("test", In("s"))).Output.ShouldContain("1 walk, 1 same");
    }

    [Fact]
    public async Task A_file_that_is_no_walk_fails_with_its_line_and_the_others_go_on()
    {
        var story = folder.Write("s/main.ink", Story);
        await Run.Of("record", story, "--choices", "0");
        folder.Write("s/walks/old.walk", "ending: gone\n0\n");
        var run = await Run.Of("test", story, "--update");
        run.Code.ShouldBe(ExitCodes.Failed);
        run.Output.ShouldContain("walks/old.walk: Line 1:");
        run.Output.ShouldContain("2 walks, 1 same, 1 unreadable");
    }

    [Theory]
    [InlineData("test", "{}")]
    [InlineData("test", "{}", "--walk", "gome")]
    [InlineData("test", "{}", "--random", "0")]
    [InlineData("test", "{}", "--random", "5", "--seed", "-1")]
    [InlineData("test", "{}", "--random", "5", "--max-choices", "0")]
    [InlineData("test", "{}", "--random", "5", "--episode", "nowhere")]
    [InlineData("test", "{}", "--cut")]
    [InlineData("test", "{}", "--update", "--take", "go")]
    [InlineData("test", "nowhere")]
    [InlineData("record", "{}", "--choices", "9")]
    [InlineData("record", "{}", "--choices", "0", "--name", "../out")]
    [InlineData("record", "{}", "--choices", "0", "--name", "a", "-o", "b")]
    [InlineData("record", "{}", "--choices", "0", "--episode", "nowhere")]
    public async Task Bad_use_is_told_in_a_sentence(params string[] args)
    {
        var story = folder.Write("s/main.ink", Story);
        var run = await Run.Of([.. args.Select(a => a.Replace("{}", story))]);
        run.Code.ShouldBe(ExitCodes.Usage, run.Output + run.Said);
        run.Said.Trim().Split('\n').Length.ShouldBe(1);
        Directory.Exists(In("s/walks")).ShouldBeFalse();
    }

    [Fact]
    public async Task Random_walks_give_the_same_for_the_same_seed_with_a_way_to_play_what_they_found()
    {
        var story = folder.Write(
            "s/main.ink",
            "{~Heads|Tails}\n* [Go] # id: go\n    She goes.\n    -> END\n* [Fall] # id: fall\n    -> hole\n== hole ==\nA hole.\n"
        );
        string[] command = ["test", story, "--random", "100", "--seed", "7"];
        var run = await Run.Of(command);
        run.Code.ShouldBe(ExitCodes.Failed);
        (await Run.Of(command)).Output.ShouldBe(run.Output);
        var witness = run.Output.Split('\n').First(l => l.Contains("drama play ")).Trim();
        var played = await Run.Of(witness.Split(' ')[1..]);
        played.Code.ShouldBe(ExitCodes.Failed);
        played.Output.ShouldContain("A hole.");

        var fine = await Run.Of([.. command, "--format", "json"]);
        var random = JsonDocument.Parse(fine.Output).RootElement.GetProperty("random");
        random.GetProperty("deadEnds")[0].GetProperty("beat").GetString().ShouldBe("dead:hole");
        random
            .GetProperty("coverage")
            .GetProperty("choices")
            .GetProperty("reached")
            .GetInt32()
            .ShouldBe(2);
    }

    [Fact]
    public async Task JUnit_has_a_case_for_each_walk_and_finding()
    {
        var story = folder.Write(
            "s/main.ink",
            Story.Replace("-> END\n* [Stay]", "-> hole\n* [Stay]") + "== hole ==\nA hole.\n"
        );
        await Run.Of("record", story, "--choices", "0");
        await Run.Of("record", story, "--choices", "1", "--name", "stayed");
        var walk = In("s/walks/stayed.walk");
        File.WriteAllText(
            walk,
            File.ReadAllText(walk).Replace("She stays.", "She \\u0001 <stays> & \\ud83d ]]>.")
        );
        var run = await Run.Of("test", story, "--junit", In("j.xml"), "--random", "50");
        run.Code.ShouldBe(ExitCodes.Failed);
        var suite = JUnitFile.Suite(In("j.xml"));
        suite
            .Elements("testcase")
            .Select(c => (Name(c), c.Elements().SingleOrDefault()?.Name.LocalName))
            .ShouldBe([
                ("dead-hole", null),
                ("stayed", "failure"),
                ("50 walks, seed 1", null),
                ("dead end at dead:hole (main.ink:11)", "failure"),
            ]);
        var text = suite.Descendants("failure").First().Value;
        text.ShouldContain("- She \\u0001 <stays> & \\ud83d ]]>.");
        suite.Descendants("failure").Last().Value.ShouldContain("drama play ");
    }

    [Fact]
    public async Task A_story_that_does_not_compile_is_a_report_too()
    {
        var story = folder.Write("s/main.ink", "Hello\n-> nowhere\n");
        var run = await Run.Of("test", story, "--junit", In("j.xml"));
        run.Code.ShouldBe(ExitCodes.Failed);
        run.Output.ShouldContain("main.ink:2:1: error ID1001");
        JUnitFile.Suite(In("j.xml")).Descendants("error").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_docs_show_a_walk_as_it_is_recorded_and_told()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "testing.md"))
            .ReplaceLineEndings("\n");
        var script = page.Split("```ink\n")[1].Split("```")[0];
        folder.Write("s/main.ink", script);
        await Run.Of("record", In("s"), "--choices", "0");
        page.ShouldContain($"```walk\n{File.ReadAllText(In("s/walks/warm_cup.walk"))}```");
        folder.Write("s/main.ink", script.Replace("better", "well"));
        var run = await Run.Of("test", In("s"));
        page.ShouldContain(
            $"```text\n{run.Output.ReplaceLineEndings("\n").Split("s: 1 walk")[0]}```"
        );
    }

    private static string Name(XElement element) => (string)element.Attribute("name")!;

    private string In(string name) => Path.Combine(folder.Path, name);
}
