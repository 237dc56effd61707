using System.Text.Json;
using InteractiveDrama.Exploration;
using InteractiveDrama.Stories.Import.Twee;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Import;

public sealed class TweeImportTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("lighthouse", "ID6023,ID6025,ID6029", 2)]
    [InlineData("market", "ID6023,ID6025,ID6026", 2)]
    [InlineData("cave", "ID6021,ID6025", 3)]
    public async Task A_story_becomes_a_project_that_plays_to_all_its_endings(
        string story,
        string codes,
        int endings
    )
    {
        var twee = Path.Combine(
            Repository.Root,
            "tests/InteractiveDrama.Cli.Tests/Import/Stories",
            $"{story}.twee"
        );
        var made = Path.Combine(folder.Path, "made");
        var run = await Run.Of("import", twee, "-o", made, "--format", "json");
        run.Code.ShouldBe(ExitCodes.Fine, run.Said);
        var json = JsonDocument.Parse(run.Output).RootElement;
        json.GetProperty("diagnostics")
            .EnumerateArray()
            .Select(d => d.GetProperty("code").GetString()!)
            .Distinct()
            .Order()
            .ShouldBe(codes.Split(','));
        (await Run.Of("check", made)).Output.ShouldContain("0 errors, 0 warnings");
        var package = Stories.StoryLoader.Load(made).Package!;
        var explored = new Explorer(
            ExploredStory.Of(package),
            new ExplorationOptions { MaxStates = 20_000 }
        ).Explore();
        explored.Errors.ShouldBeEmpty();
        explored.DeadEnds.ShouldBeEmpty();
        explored.Endings.Length.ShouldBe(endings);
        explored.Endings.Length.ShouldBe(package.Endings.Length);

        var again = await Run.Of("import", twee, "-o", made);
        again.Code.ShouldBe(ExitCodes.Usage);
        again.Said.ShouldContain("is not empty");
    }

    [Theory]
    [InlineData("[[Go->B]]", "> Go")]
    [InlineData("[[B<-Go]]", "> Go")]
    [InlineData("[[Go|B]]", "> Go")]
    [InlineData("[[B]]", "> B")]
    [InlineData("Take the [[road->B]] now.", "Take the road now.\n> road")]
    [InlineData("One [[a->B]] and [[b->B]].", "One a and b.\n> a\n> b")]
    [InlineData("* [[a->B]]\n* [[b->B]]", "> a\n> b")]
    [InlineData("''Bold'' and //italic//.", "Bold and italic.")]
    [InlineData("http://a.org/b", "http://a.org/b")]
    [InlineData("a &lt;b&gt; &amp; c", "a <b> & c")]
    [InlineData("one<br>two", "one\ntwo")]
    [InlineData("one \\\ntwo", "one two")]
    public void Both_formats_share(string twee, string read)
    {
        foreach (var format in (TweeFormat[])[TweeFormat.Harlowe, TweeFormat.SugarCube])
            Imported
                .Read(Imported.Of(format, $":: A\n{twee}\n\n:: B\nend"))
                .ShouldBe(read, format.ToString());
    }

    [Theory]
    [InlineData("(set: $x to 2)(set: $x to it * 3)$x", "6")]
    [InlineData("(put: 5 into $x)(print: $x - 1)", "4")]
    [InlineData("(set: $x to 5)(print: $x / 2)", "2.5")]
    [InlineData("(set: $x to 1)(if: $x is 1)[one](else:)[other]", "one")]
    [InlineData("(set: $x to 3)(if: $x is 1)[one](else-if: $x > 2)[many](else:)[other]", "many")]
    [InlineData("(if: $x is not 0)[a](else:)[b]", "b")]
    [InlineData("(unless: $x)[none]", "none")]
    [InlineData("(set: $s to \"haystack\")(if: $s contains \"st\")[yes]", "yes")]
    [InlineData("(set: $s to \"a {b} | \\\"c\\\"\")$s", "a {b} | \"c\"")]
    [InlineData("(if: true)[on]<hook|ly", "only")]
    [InlineData("|h>[shown] then", "shown then")]
    [InlineData("(set: _t to 4)_t and _u_", "4 and _u_")]
    [InlineData("(print: (cond: 2 > 1, \"a\", \"b\"))", "a")]
    [InlineData("Been here (print: visits) time", "Been here 1 time")]
    [InlineData("a (set: $x to 1)b", "a b")]
    [InlineData("go (goto: \"B\")", "go\nend")]
    [InlineData("x (display: \"B\")", "x\nend")]
    [InlineData("(Warning: hot)", "(Warning: hot)")]
    [InlineData("You are (if: true)[un]happy", "You are unhappy")]
    [InlineData("A (if: true)[(set: $x to 1)b] c", "A b c")]
    [InlineData("A (if: false)[(set: $x to 1)b]\nc", "A\nc")]
    public void Harlowe_is_read(string twee, string read) =>
        Imported.Read(Imported.Of(TweeFormat.Harlowe, $":: A\n{twee}\n\n:: B\nend")).ShouldBe(read);

    [Theory]
    [InlineData("<<set $x to 2>><<set $x *= 3>>$x", "6")]
    [InlineData("<<set $x = 1, $y = \"b\">>$x$y", "1b")]
    [InlineData("<<set $x to 1>><<if $x eq 1>>one<<else>>other<</if>>", "one")]
    [InlineData("<<set $x to 3>><<if $x == 1>>one<<elseif $x gte 3>>many<</if>>", "many")]
    [InlineData("<<if not $x and 1 lt 2>>yes<</if>>", "yes")]
    [InlineData("<<= 1 + 2>> <<- \"a\" + 1>> <<print 7 % 4>>", "3 a1 3")]
    [InlineData("<<print true ? \"a\" : \"b\">>", "a")]
    [InlineData("<<switch 2>><<case 1>>a<<case 2 3>>b<<default>>c<</switch>>", "b")]
    [InlineData("<<silently>>no<<set $x to 1>><</silently>>$x", "1")]
    [InlineData("<<nobr>>a\nb\n<</nobr>>c", "a b c")]
    [InlineData("<<print visited()>><<= visited(\"B\")>>", "10")]
    [InlineData("<<= Math.floor(2.5)>><<= Math.max(1, 2)>>", "22")]
    [InlineData("<<set _t to \"w\">>_t _no", "w _no")]
    [InlineData("{{{<<x>> [[y]] $z}}}", "<<x>> [[y]] $z")]
    [InlineData("a /* b */c", "a c")]
    [InlineData("go <<goto \"B\">>", "go\nend")]
    [InlineData("<<include [[B]]>>", "end")]
    public void SugarCube_is_read(string twee, string read) =>
        Imported
            .Read(Imported.Of(TweeFormat.SugarCube, $":: A\n{twee}\n\n:: B\nend"))
            .ShouldBe(read);

    [Fact]
    public void A_setter_is_run_when_its_link_is_followed()
    {
        var import = Imported.Of(
            TweeFormat.SugarCube,
            ":: A\n$x [[go|B][$x = $x + 1]]\n\n:: B\n$x\n[[back->A]]"
        );
        Imported.Read(import, 0, 0).ShouldBe("0 go\n> go\n1\n> back\n1 go\n> go");
    }

    [Theory]
    [InlineData(TweeFormat.Harlowe, "(link: \"Look\")[You see a [[door->B]].] [[away->B]]")]
    [InlineData(
        TweeFormat.SugarCube,
        "<<linkreplace \"Look\">>You see a [[door->B]].<</linkreplace>> [[away->B]]"
    )]
    public void A_link_that_stays_shows_its_text_and_what_it_offers(TweeFormat format, string twee)
    {
        var import = Imported.Of(format, $":: A\n{twee}\n\n:: B\nend");
        Imported
            .Read(import, 0, 0)
            .ShouldBe("> Look\n> away\nYou see a door.\n> door\n> away\nend");
    }

    [Fact]
    public void What_has_no_equivalent_stays_at_its_place()
    {
        var import = Imported.Of(
            TweeFormat.SugarCube,
            ":: A\nOne.\n<<audio \"song\" play>>\n<<set $a to [1, 2]>>\nTwo."
        );
        Imported.Read(import).ShouldBe("One.\nTwo.");
        import.Diagnostics.Select(d => (d.Code, d.Line)).ShouldBe([("ID6023", 6), ("ID6024", 7)]);
        var script = import.Files.Single(f => f.Path == "passages.ink").Text;
        script.ShouldContain(
            "One.\nTODO: Twee line 6: The macro 'audio' has no equivalent in ink.\n// <<audio \"song\" play>>\n"
        );
        script.ShouldContain("// <<set $a to [1, 2]>>\nTwo.");
    }

    [Fact]
    public void Names_are_valid_unique_and_remembered()
    {
        var import = Imported.Of(
            TweeFormat.Harlowe,
            ":: A\n[[The Hall!]] [[the hall]] [[1st]] [[终]] [[END]] [[\u00fc]]\n\n:: The Hall!\na\n\n:: the hall\nb\n\n:: 1st\nc\n\n:: 终\nd\n\n:: END\ne\n\n:: \u00fc\nf"
        );
        var script = Imported.Script(import);
        foreach (
            var knot in (string[])["the_hall", "the_hall_2", "p_1st", "终", "end_2", "passage_7"]
        )
            script.ShouldContain($"=== {knot} ===");
        script.ShouldContain("=== the_hall ===\n// :: The Hall!\n");
        for (var i = 0; i < 6; i++)
            Imported.Read(import, i).ShouldEndWith("\n" + "abcdef"[i]);
    }

    [Fact]
    public void Variables_are_declared_by_what_is_done_with_them()
    {
        var script = Imported.Script(
            Imported.Of(
                TweeFormat.SugarCube,
                ":: StoryInit\n<<set $gold to 7>>\n\n:: A\n<<if $name is \"x\">>a<</if>><<if not $lit>>b<</if>><<if $n gt 1>>c<</if>>"
            )
        );
        script.ShouldContain("VAR gold = 7\nVAR name = \"\"\nVAR lit = false\nVAR n = 0\n");
    }

    [Theory]
    [InlineData("no passages here", "ID6020")]
    [InlineData(":: A\nhi", "ID6021")]
    [InlineData(":: StoryData\n{\"format\":\"Snowman\"}\n:: A\nhi", "ID6022")]
    [InlineData(":: StoryData\n{\"format\":\"Harlowe\"\n:: A\nhi", "ID6020")]
    [InlineData(":: A\n[[Nowhere]]", "ID6026")]
    [InlineData(":: A\n(set: $a to 1)(set: $a to \"b\")", "ID6027")]
    [InlineData(":: A\n<img src='x'>", "ID6028")]
    [InlineData(":: A\na\n:: A\nb", "ID6030")]
    [InlineData(":: A\n(if: true)[a", "ID6031")]
    public void What_is_wrong_is_told(string twee, string code) =>
        TweeImporter.Import(twee, "x.twee").Diagnostics.ShouldContain(d => d.Code == code);

    [Fact]
    public void Deep_and_endless_markup_is_bounded()
    {
        foreach (
            var text in (string[])
                [
                    string.Concat(Enumerable.Repeat("(if: true)[", 5_000)),
                    string.Concat(Enumerable.Repeat("<<if $a>>", 5_000)),
                    string.Concat(Enumerable.Repeat("(set: $a to (", 20_000)),
                    string.Concat(Enumerable.Repeat("[[", 200_000)),
                    string.Concat(Enumerable.Repeat("<<if '", 50_000)),
                    "(print: " + string.Concat(Enumerable.Repeat("(", 50_000)),
                    "<<= " + string.Concat(Enumerable.Repeat("not ", 50_000)) + "$a>>",
                    string.Concat(Enumerable.Repeat("<a ", 100_000)),
                    string.Concat(Enumerable.Repeat("''", 100_000)),
                    string.Concat(Enumerable.Repeat("&", 100_000)),
                ]
        )
        foreach (var format in Enum.GetValues<TweeFormat>())
        {
            var import = Imported.Of(format, $":: A\n{text}");
            import.Files.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void A_nested_passage_is_taken_as_text_where_it_is_too_deep() =>
        Imported
            .Of(
                TweeFormat.Harlowe,
                $":: A\n{string.Concat(Enumerable.Repeat("(if: true)[a ", 60))}deep"
            )
            .Diagnostics.ShouldContain(d => d.Code == "ID6032");

    [Fact]
    public async Task Bad_use_is_told_in_a_sentence()
    {
        var file = folder.Write("a.twee", ":: A\nhi");
        File.WriteAllBytes(Path.Combine(folder.Path, "bad.twee"), [0xFF, 0xFE, 0x00]);
        foreach (
            var args in (string[][])
                [
                    ["import", "nowhere.twee"],
                    ["import", Path.Combine(folder.Path, "bad.twee")],
                    ["import", file, "-o", file],
                    ["import", file, "--format-hint", "chapbook"],
                ]
        )
        {
            var run = await Run.Of(args);
            run.Code.ShouldBe(ExitCodes.Usage);
            run.Said.Trim().Split('\n').Length.ShouldBe(1);
        }

        var dry = await Run.Of("import", file, "--dry-run", "-o", Path.Combine(folder.Path, "no"));
        dry.Code.ShouldBe(ExitCodes.Fine);
        Directory.Exists(Path.Combine(folder.Path, "no")).ShouldBeFalse();
        (await Run.Of("import", folder.Write("b.twee", "hi"))).Code.ShouldBe(ExitCodes.Failed);
    }
}
