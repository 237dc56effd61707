using System.Text.Json;
using System.Xml.Linq;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Translating;

public sealed class StringsTests : IDisposable
{
    private const string Ink = """
        -> pier
        === pier ===
        # note: said very quietly
        Mei (afraid): You came. # id: pier_001
        * [Wait] # id: pier_002
            Mei: Thank you. # id: pier_003
            -> END
        * [Leave] # id: pier_004
            -> END
        """;

    private readonly TempFolder folder = new();
    private readonly XNamespace xliff = "urn:oasis:names:tc:xliff:document:2.0";

    public StringsTests()
    {
        folder.Write("drama.yaml", "title: Ferry\ncast:\n  mei: { name: Mei }\nlocales: [zh-CN]\n");
        folder.Write("main.ink", Ink);
    }

    private string Xlf => Path.Combine(folder.Path, "locales", "zh-CN.xlf");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_export_says_what_a_translator_has_to_know_and_is_the_same_twice()
    {
        (await Run.Of("strings", "export", folder.Path)).Code.ShouldBe(ExitCodes.Fine);
        var first = File.ReadAllText(Xlf);
        var units = XDocument
            .Parse(first)
            .Descendants(xliff + "unit")
            .ToDictionary(u => (string)u.Attribute("name")!);

        units.Keys.ShouldBe([
            "pier_001",
            "pier_002",
            "pier_003",
            "pier_004",
            "title",
            "cast.mei.name",
        ]);
        Note(units["pier_001"], "speaker").ShouldBe("mei");
        Note(units["pier_001"], "mood").ShouldBe("afraid");
        Note(units["pier_001"], "beat").ShouldBe("pier");
        Note(units["pier_001"], "note").ShouldBe("said very quietly");
        Note(units["pier_002"], "length-limit").ShouldBe("30 characters");
        Note(units["pier_003"], "choice").ShouldBe("Wait");
        Note(units["pier_003"], "previous-line").ShouldBe("Mei (afraid): You came.");
        Note(units["pier_004"], "previous-line").ShouldBe("Mei (afraid): You came.");

        (await Run.Of("strings", "export", folder.Path)).Code.ShouldBe(ExitCodes.Fine);
        File.ReadAllText(Xlf).ShouldBe(first);
    }

    [Fact]
    public async Task A_table_goes_out_and_comes_back_into_the_storys_file()
    {
        var table = Path.Combine(folder.Path, "sent.csv");
        await Run.Of(
            "strings",
            "export",
            folder.Path,
            "--locale",
            "zh-CN",
            "--to",
            "csv",
            "-o",
            table
        );
        File.WriteAllText(
            table,
            File.ReadAllText(table).Replace("You came.,,initial", "You came.,你来了。,translated")
        );

        var run = await Run.Of("strings", "import", folder.Path, table, "--format", "json");

        run.Code.ShouldBe(ExitCodes.Fine, run.Said);
        var report = JsonDocument.Parse(run.Output).RootElement;
        report.GetProperty("new").EnumerateArray().Single().GetString().ShouldBe("pier_001");
        report.GetProperty("refused").GetArrayLength().ShouldBe(0);
        File.ReadAllText(Xlf).ShouldContain("你来了。");
    }

    [Fact]
    public async Task Translations_survive_edits_of_the_script()
    {
        await Translate();
        folder.Write(
            "main.ink",
            Ink.Replace("You came.", "You came back.")
                .Replace("pier_003", "pier_new")
                .Replace("* [Leave] # id: pier_004", "* [Go] # id: pier_005")
        );

        var run = await Run.Of("strings", "export", folder.Path);

        run.Output.ShouldContain("1 to be reviewed");
        run.Output.ShouldContain("pier_003 is now pier_new");
        run.Output.ShouldContain("1 obsolete");
        var written = XDocument.Load(Xlf);
        var changed = written.Descendants(xliff + "unit").First();
        ((string?)changed.Element(xliff + "segment")!.Attribute("subState")).ShouldBe(
            "drama:needs-review"
        );
        changed.Descendants(xliff + "target").Single().Value.ShouldBe("译 You came.");
        Note(changed, "translated-from").ShouldBe("You came.");
        written.Descendants(xliff + "target").ShouldContain(t => t.Value == "译 Leave");

        folder.Write("main.ink", Ink);
        await Run.Of("strings", "export", folder.Path);
        (await Run.Of("strings", "status", folder.Path)).Output.ShouldContain("0 missing");
    }

    [Fact]
    public async Task Status_counts()
    {
        await Translate();
        var run = await Run.Of("strings", "status", folder.Path, "--format", "json");

        var locale = JsonDocument.Parse(run.Output).RootElement.GetProperty("locales")[0];
        locale.GetProperty("locale").GetString().ShouldBe("zh-CN");
        locale.GetProperty("texts").GetInt32().ShouldBe(6);
        locale.GetProperty("translated").GetInt32().ShouldBe(6);
        locale.GetProperty("missing").GetInt32().ShouldBe(0);
        (await Run.Of("check", folder.Path)).Output.ShouldNotContain("ID502");
    }

    [Fact]
    public async Task What_cannot_be_used_is_said_in_a_sentence()
    {
        (await Run.Of("strings", "import", folder.Path, "none.xlf")).Code.ShouldBe(ExitCodes.Usage);
        (await Run.Of("strings", "export", folder.Path, "--locale", "../x")).Code.ShouldBe(
            ExitCodes.Usage
        );
        (await Run.Of("strings", "export", folder.Path, "--locale", "x-pseudo")).Code.ShouldBe(
            ExitCodes.Usage
        );
        var broken = folder.Write("broken.xlf", "<xliff");
        var run = await Run.Of("strings", "import", folder.Path, broken);
        run.Code.ShouldBe(ExitCodes.Failed);
        run.Said.Trim().Split('\n').Length.ShouldBe(1);
        var table = folder.Write("odd.csv", "id,text\na,b\n");
        (
            await Run.Of("strings", "import", folder.Path, table, "--locale", "zh-CN")
        ).Said.ShouldContain("'source'");
    }

    [Fact]
    public async Task A_table_of_a_spreadsheet_with_semicolons_is_read()
    {
        var table = folder.Write(
            "sent.csv",
            "\uFEFFid;target;source\r\npier_001;\"你来了；\";You came.\r\n"
        );

        var run = await Run.Of("strings", "import", folder.Path, table, "--locale", "zh-CN");

        run.Output.ShouldContain("1 new");
        File.ReadAllText(Xlf).ShouldContain("你来了；");
    }

    // Every text, by machine.
    private async Task Translate()
    {
        await Run.Of("strings", "export", folder.Path);
        var file = XDocument.Load(Xlf, LoadOptions.PreserveWhitespace);
        foreach (var source in file.Descendants(xliff + "source").ToList())
            source.AddAfterSelf(new XElement(xliff + "target", "译 " + source.Value));
        var sent = Path.Combine(folder.Path, "sent.xlf");
        file.Save(sent, SaveOptions.DisableFormatting);
        var run = await Run.Of("strings", "import", folder.Path, sent);
        run.Code.ShouldBe(ExitCodes.Fine, run.Said);
    }

    private string? Note(XElement unit, string category) =>
        unit.Descendants(xliff + "note")
            .FirstOrDefault(n => (string?)n.Attribute("category") == category)
            ?.Value;
}
