using System.Text.Json;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Reports;

public sealed class VersionReportTests(PlayedVersions played) : IClassFixture<PlayedVersions>
{
    [Fact]
    public async Task Two_versions_are_compared_and_called_observed()
    {
        var comparison = await JsonOf(
            "report",
            "--compare",
            played.Before,
            played.After,
            "--data",
            played.Data,
            "--simulated",
            "--format",
            "json"
        );

        comparison.GetProperty("observational").GetBoolean().ShouldBeTrue();
        comparison.GetProperty("simulated").GetBoolean().ShouldBeTrue();
        foreach (var version in (string[])["a", "b"])
            comparison
                .GetProperty(version)
                .GetProperty("viewers")
                .GetProperty("count")
                .GetInt32()
                .ShouldBe(60);
        comparison
            .GetProperty("a")
            .GetProperty("version")
            .GetString()
            .ShouldNotBe(comparison.GetProperty("b").GetProperty("version").GetString());
        var first = comparison.GetProperty("retention")[0].GetProperty("watching");
        first.GetProperty("a").GetProperty("viewers").GetInt32().ShouldBe(60);
        first
            .GetProperty("difference")
            .GetDouble()
            .ShouldBe(
                first.GetProperty("b").GetProperty("value").GetDouble()
                    - first.GetProperty("a").GetProperty("value").GetDouble(),
                1e-12
            );
        comparison
            .GetProperty("beats")
            .EnumerateArray()
            .ShouldContain(b =>
                b.GetProperty("dropOff").GetProperty("interval").ValueKind == JsonValueKind.Object
            );
    }

    [Fact]
    public async Task In_text_it_says_that_it_is_no_experiment_before_any_table()
    {
        var run = await Run.Of(
            "report",
            "--compare",
            played.Before,
            played.After,
            "--data",
            played.Data,
            "--simulated"
        );

        run.Code.ShouldBe(ExitCodes.Fine, run.Said);
        run.Output.IndexOf("not randomised", StringComparison.Ordinal)
            .ShouldBeInRange(0, run.Output.IndexOf("Viewers", StringComparison.Ordinal));
        run.Output.ShouldContain("Log-rank");
    }

    [Theory]
    [InlineData("--compare prints text or JSON", "--format", "html")]
    [InlineData("--all-versions adds them up", "--all-versions")]
    [InlineData("--compare reads a data folder", "--url", "http://localhost:1")]
    [InlineData("--min-cell 0 is no number of viewers", "--min-cell", "0")]
    public async Task What_cannot_be_compared_is_said_in_a_sentence(
        string sentence,
        params string[] options
    )
    {
        var run = await Run.Of([
            "report",
            "--compare",
            played.Before,
            played.After,
            "--data",
            played.Data,
            .. options,
        ]);

        run.Code.ShouldBe(ExitCodes.Usage);
        run.Said.ShouldContain(sentence);
    }

    [Fact]
    public async Task Versions_of_two_stories_need_the_id_that_viewers_knew()
    {
        var other = played.In("boat.ink");
        await File.WriteAllTextAsync(other, "A boat. -> END");

        var refused = await Run.Of(
            "report",
            "--compare",
            played.Before,
            other,
            "--data",
            played.Data
        );
        var named = await JsonOf(
            "report",
            "ferry",
            "--compare",
            played.Before,
            other,
            "--data",
            played.Data,
            "--simulated",
            "--format",
            "json"
        );

        refused.Code.ShouldBe(ExitCodes.Usage);
        refused.Said.ShouldContain("'ferry'");
        refused.Said.ShouldContain("'boat'");
        named.GetProperty("a").GetProperty("viewers").GetProperty("count").GetInt32().ShouldBe(60);
        named.GetProperty("b").GetProperty("viewers").GetProperty("count").GetInt32().ShouldBe(0);
        named.GetProperty("headline").GetString()!.ShouldContain("Too few viewers");
    }

    [Fact]
    public async Task A_report_without_a_story_says_what_it_needs()
    {
        var run = await Run.Of("report");

        run.Code.ShouldBe(ExitCodes.Usage);
        run.Said.ShouldContain("A report is of a story");
    }

    [Fact]
    public async Task A_package_s_report_has_every_section_and_the_choices_texts()
    {
        var run = await Run.Of("report", played.Before, "--data", played.Data, "--simulated");

        run.Code.ShouldBe(ExitCodes.Fine, run.Said);
        foreach (
            var said in (string[])
                [
                    "60 viewers:",
                    "Still watching",
                    "Leave here",
                    "Row out",
                    "Ending",
                    "Went on to the next",
                ]
        )
            run.Output.ShouldContain(said);
        run.Output.ShouldContain("playthroughs of other versions not counted");
    }

    [Fact]
    public async Task The_graph_shows_what_viewers_chose_when_asked()
    {
        string[] observed = ["--data", played.Data, "--simulated"];
        var plain = await JsonOf("graph", played.Before, "--format", "json");
        var shown = await JsonOf(["graph", played.Before, "--format", "json", .. observed]);
        var mermaid = await Run.Of(["graph", played.Before, .. observed]);
        var dot = await Run.Of(["graph", played.Before, "--format", "dot", .. observed]);

        plain.GetProperty("edges").EnumerateArray().ShouldAllBe(edge => !Has(edge, "share"));
        var shares = shown
            .GetProperty("edges")
            .EnumerateArray()
            .Where(edge => edge.GetProperty("from").GetString() == "pier")
            .Select(edge => edge.GetProperty("share"))
            .ToArray();
        shares.Length.ShouldBe(2);
        shares.Sum(s => s.GetProperty("count").GetInt32()).ShouldBe(Count(shares[0], "of"));
        shares[0]
            .GetProperty("low")
            .GetDouble()
            .ShouldBeLessThan(shares[0].GetProperty("high").GetDouble());
        foreach (var run in (Run[])[mermaid, dot])
            run.Output.ShouldContain($"of {Count(shares[0], "of")}");
    }

    [Fact]
    public async Task Exploring_shows_what_viewers_chose_when_asked()
    {
        string[] observed = ["--data", played.Data, "--simulated"];
        var plain = await JsonOf("explore", played.Before, "--format", "json");
        var shown = await JsonOf(["explore", played.Before, "--format", "json", .. observed]);
        var text = await Run.Of(["explore", played.Before, .. observed]);

        Has(plain, "shares").ShouldBeFalse();
        var row = shown
            .GetProperty("shares")
            .EnumerateArray()
            .Single(s => s.GetProperty("choice").GetString() == "row_out");
        row.GetProperty("beat").GetString().ShouldBe("pier");
        Count(row, "of").ShouldBeInRange(10, 60);
        text.Output.ShouldContain("What 60 viewers chose (observed)");
    }

    [Fact]
    public async Task Real_viewers_that_are_none_have_no_share()
    {
        var shown = await JsonOf("graph", played.Before, "--format", "json", "--data", played.Data);

        var share = shown
            .GetProperty("edges")
            .EnumerateArray()
            .First(edge => edge.GetProperty("from").GetString() == "pier")
            .GetProperty("share");
        Count(share, "of").ShouldBe(0);
        share.GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("graph")]
    [InlineData("explore")]
    public async Task Shares_need_a_data_folder(string command)
    {
        var without = await Run.Of(command, played.Before, "--simulated");
        var missing = await Run.Of(command, played.Before, "--data", played.In("nothing"));

        (without.Code, missing.Code).ShouldBe((ExitCodes.Usage, ExitCodes.Usage));
        without.Said.ShouldContain("add --data DIR");
        missing.Said.ShouldContain("There is no database");
        Directory.Exists(played.In("nothing")).ShouldBeFalse();
    }

    private static bool Has(JsonElement json, string name) => json.TryGetProperty(name, out _);

    private static int Count(JsonElement rate, string name) => rate.GetProperty(name).GetInt32();

    private static async Task<JsonElement> JsonOf(params string[] args)
    {
        var run = await Run.Of(args);
        run.Code.ShouldBe(ExitCodes.Fine, run.Said);
        return JsonDocument.Parse(run.Output).RootElement;
    }
}
