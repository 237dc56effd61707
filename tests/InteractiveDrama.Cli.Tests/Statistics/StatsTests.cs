using System.Text.Json;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Statistics;

public sealed class StatsTests : IDisposable
{
    // Freireich et al. 1963, weeks in remission: 6-mercaptopurine and placebo.
    private const string Remission = """
        weeks,relapsed,arm
        6,1,6-MP
        6,1,6-MP
        6,1,6-MP
        6,0,6-MP
        7,1,6-MP
        9,0,6-MP
        10,1,6-MP
        10,0,6-MP
        11,0,6-MP
        13,1,6-MP
        16,1,6-MP
        17,0,6-MP
        19,0,6-MP
        20,0,6-MP
        22,1,6-MP
        23,1,6-MP
        25,0,6-MP
        32,0,6-MP
        32,0,6-MP
        34,0,6-MP
        35,0,6-MP
        1,1,placebo
        1,1,placebo
        2,1,placebo
        2,1,placebo
        3,1,placebo
        4,1,placebo
        4,1,placebo
        5,1,placebo
        5,1,placebo
        8,1,placebo
        8,1,placebo
        8,1,placebo
        8,1,placebo
        11,1,placebo
        11,1,placebo
        12,1,placebo
        12,1,placebo
        15,1,placebo
        17,1,placebo
        22,1,placebo
        23,1,placebo

        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Km_gives_each_group_its_curve()
    {
        var json = await Json(
            "km",
            "--csv",
            folder.Write("remission.csv", Remission),
            "--time",
            "weeks",
            "--event",
            "relapsed",
            "--group",
            "arm"
        );

        var groups = json.GetProperty("groups").EnumerateArray().ToArray();
        groups.Select(g => g.GetProperty("group").GetString()).ShouldBe(["6-MP", "placebo"]);
        Keys(groups[0]).ShouldBe(["group", "n", "events", "median", "table"]);
        groups[0].GetProperty("n").GetInt32().ShouldBe(21);
        groups[0].GetProperty("events").GetInt32().ShouldBe(9);
        groups[0].GetProperty("median").GetDouble().ShouldBe(23);
        groups[1].GetProperty("median").GetDouble().ShouldBe(8);
        var rows = groups[0].GetProperty("table").EnumerateArray().ToArray();
        Keys(rows[0]).ShouldBe(["t", "n", "d", "s", "se", "low", "high"]);
        rows.Select(r => r.GetProperty("t").GetDouble()).ShouldBe([6, 7, 10, 13, 16, 22, 23]);
        rows[0].GetProperty("n").GetInt32().ShouldBe(21);
        rows[0].GetProperty("d").GetInt32().ShouldBe(3);
        rows[0].GetProperty("s").GetDouble().ShouldBe(.857142857, 1e-9);
        rows[0].GetProperty("se").GetDouble().ShouldBe(.0763603548, 1e-9);
        rows[0].GetProperty("low").GetDouble().ShouldBe(.619717955, 1e-9);
        rows[0].GetProperty("high").GetDouble().ShouldBe(.951551748, 1e-9);
        var last = groups[1].GetProperty("table").EnumerateArray().Last();
        last.GetProperty("s").GetDouble().ShouldBe(0);
        last.GetProperty("se").ValueKind.ShouldBe(JsonValueKind.Null);
        last.GetProperty("low").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Km_without_groups_reads_a_pipe_and_has_no_median_above_half()
    {
        var run = await Run.With(
            "seen;left\n1.5;true\n2;FALSE\n3;0\n4;0.0\n",
            "stats",
            "km",
            "--csv",
            "-",
            "--time",
            "seen",
            "--event",
            "left",
            "--format",
            "json"
        );

        run.Code.ShouldBe(ExitCodes.Fine, run.Said);
        var group = JsonDocument.Parse(run.Output).RootElement.GetProperty("groups")[0];
        group.GetProperty("group").ValueKind.ShouldBe(JsonValueKind.Null);
        group.GetProperty("median").ValueKind.ShouldBe(JsonValueKind.Null);
        group.GetProperty("table")[0].GetProperty("t").GetDouble().ShouldBe(1.5);
        group.GetProperty("table")[0].GetProperty("s").GetDouble().ShouldBe(.75);
    }

    [Fact]
    public async Task Aj_gives_each_cause_its_incidence()
    {
        var table = folder.Write(
            "exits.csv",
            "t,how\n1,left\n2,ended\n2,left\n3,0\n4,left\n4,ended\n5,0\n6,left\n6,left\n7,ended\n8,0\n9,left\n"
        );
        var json = await Json("aj", "--csv", table, "--time", "t", "--event", "how");

        var causes = json.GetProperty("causes");
        Keys(causes).ShouldBe(["ended", "left"]);
        var left = causes.GetProperty("left").EnumerateArray().ToArray();
        Keys(left[0]).ShouldBe(["t", "cif", "se"]);
        left.Select(r => r.GetProperty("t").GetDouble()).ShouldBe([1, 2, 4, 6, 7, 9]);
        left[3].GetProperty("cif").GetDouble().ShouldBe(.485416666667, 1e-11);
        left[3].GetProperty("se").GetDouble().ShouldBe(.158921490743, 1e-11);
        var ended = causes.GetProperty("ended").EnumerateArray().ToArray();
        ended[0].GetProperty("cif").GetDouble().ShouldBe(0);
        ended[5].GetProperty("cif").GetDouble().ShouldBe(.289583333333, 1e-11);
    }

    [Fact]
    public async Task Aj_takes_causes_as_numbers_however_they_are_written()
    {
        var json = await Json(
            "aj",
            "--csv",
            folder.Write("n.csv", "t,e\n1,1.0\n2,0.0\n3,2\n4,1\n"),
            "--time",
            "t",
            "--event",
            "e"
        );

        Keys(json.GetProperty("causes")).ShouldBe(["1", "2"]);
    }

    [Fact]
    public async Task Logrank_compares_the_groups()
    {
        var json = await Json(
            "logrank",
            "--csv",
            folder.Write("remission.csv", Remission),
            "--time",
            "weeks",
            "--event",
            "relapsed",
            "--group",
            "arm"
        );

        json.GetProperty("chi2").GetDouble().ShouldBe(16.7929409892, 1e-9);
        json.GetProperty("df").GetInt32().ShouldBe(1);
        json.GetProperty("p").GetDouble().ShouldBe(4.16880910933e-5, 1e-14);
    }

    [Theory]
    [InlineData("wilson 10 100", "low", .0552291371)]
    [InlineData("wilson 10 100", "high", .1743656615)]
    [InlineData("wilson 7 9 --confidence 0.99", "low", .3645304122)]
    [InlineData("wilson 7 9 --together 5", "low", .3645304122)]
    [InlineData("newcombe 56 70 48 80", "difference", .2)]
    [InlineData("newcombe 56 70 48 80", "low", .0524267)]
    [InlineData("newcombe 56 70 48 80", "high", .3338725)]
    [InlineData("srm 600:0.5 400:0.5", "chi2", 40)]
    [InlineData("srm 600:0.5 400:0.5", "p", 2.53962858947e-10)]
    [InlineData("assign foo def", "bucket", .2019)]
    [InlineData("assign b a --version 1", "bucket", .946)]
    [InlineData(
        "sequential --a 1396.87,52377.9767,3000 --b 2422.7,134698.29,3461 --relative --tuning 1000",
        "lift",
        .50336
    )]
    [InlineData(
        "sequential --a 1396.87,52377.9767,3000 --b 2422.7,134698.29,3461 --relative --tuning 1000",
        "low",
        -.55844
    )]
    [InlineData("sequential --a 120/1000 --b 150/1000", "lift", .03)]
    public async Task Arguments_are_enough(string command, string key, double value)
    {
        var json = await Json(command.Split(' '));

        var tolerance =
            value is > 0 and < 1e-6 ? 1e-18
            : key is "low" or "high" or "lift" ? 5e-6
            : 1e-9;
        json.GetProperty(key).GetDouble().ShouldBe(value, tolerance);
    }

    [Theory]
    [InlineData("wilson 1 2", "low high")]
    [InlineData("newcombe 1 2 1 2", "difference low high")]
    [InlineData("srm 10:1 10:1", "chi2 df p")]
    [InlineData("sequential --a 1/2 --b 1/2", "lift se low high p")]
    [InlineData("assign e v", "bucket")]
    public async Task Json_has_these_keys(string command, string keys) =>
        Keys(await Json(command.Split(' '))).ShouldBe(keys.Split(' '));

    [Theory]
    [InlineData("wilson 5 3", "5 cannot be out of 3")]
    [InlineData("wilson 0 0", "out of 0 is no share")]
    [InlineData("wilson x 3", "'x' is no count")]
    [InlineData("wilson 1 3 --confidence 1", "--confidence '1'")]
    [InlineData("wilson 1 3 --confidence 95", "--confidence '95'")]
    [InlineData("wilson 1 3 --together 0", "--together 0")]
    [InlineData("newcombe 1 2 3 2", "3 cannot be out of 2")]
    [InlineData("srm 600:0.5", "One arm has no ratio")]
    [InlineData("srm 600 400", "'600' is no arm")]
    [InlineData("srm 600:0 400:1", "'600:0' is no arm")]
    [InlineData("sequential --a 1/2 --b 1,1,1", "different kinds")]
    [InlineData("sequential --a 3/2 --b 1/2", "--a '3/2' has more")]
    [InlineData("sequential --a 10,20,4 --b 1,1,4", "no values have such sums")]
    [InlineData("sequential --a 1,2 --b 1,2", "--a '1,2' is no arm")]
    [InlineData("sequential --a 1/2 --b 1/2 --tuning 0", "--tuning '0'")]
    [InlineData("assign e v --version 3", "3")]
    [InlineData("km --csv nowhere.csv --time t --event e", "There is no file 'nowhere.csv'")]
    public async Task What_makes_no_sense_is_said(string command, string said)
    {
        var run = await Run.Of(["stats", .. command.Split(' ')]);

        run.Code.ShouldBe(ExitCodes.Usage);
        run.Said.ShouldContain(said);
        run.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("t,e\n1,1\nx,0\n", "line 3, column 't': 'x' is no number of at least 0")]
    [InlineData("t,e\n-1,1\n", "line 2, column 't': '-1' is no number of at least 0")]
    [InlineData("t,e\nNaN,1\n", "line 2, column 't': 'NaN' is no number of at least 0")]
    [InlineData("t,e\n1,2\n", "line 2, column 'e': '2' is no event; give 1")]
    [InlineData("t,e\n1\n", "line 2, column 'e': an empty cell is no event")]
    [InlineData("t,x\n1,1\n", "has no column 'e'; it has t, x. Name yours with --event.")]
    [InlineData("t,e\n", "has no rows")]
    [InlineData("", "is empty")]
    [InlineData("t,e\n1,\"1\n", "is not a table that can be read")]
    public async Task A_table_that_is_wrong_says_where(string text, string said)
    {
        var run = await Run.With(text, "stats", "km", "--csv", "-", "--time", "t", "--event", "e");

        run.Code.ShouldBe(ExitCodes.Usage, run.Output);
        run.Said.ShouldContain("Standard input");
        run.Said.ShouldContain(said);
    }

    [Fact]
    public async Task Ratio_counts_viewers()
    {
        var run = await Run.With(
            "s,w\n1,10\n0,20\n5,30\n",
            "stats",
            "ratio",
            "--csv",
            "-",
            "--part",
            "s",
            "--whole",
            "w",
            "--format",
            "json"
        );

        var json = JsonDocument.Parse(run.Output).RootElement;
        json.GetProperty("ratio").GetDouble().ShouldBe(.1, 1e-12);
        json.GetProperty("se").GetDouble().ShouldBe(.057735027, 1e-9);
        var wrong = await Run.With(
            "s,w\n11,10\n",
            "stats",
            "ratio",
            "--csv",
            "-",
            "--part",
            "s",
            "--whole",
            "w"
        );
        wrong.Code.ShouldBe(ExitCodes.Usage);
        wrong.Said.ShouldContain("line 2, column 's': '11' is more than its whole, 10");
    }

    [Fact]
    public async Task One_group_is_no_comparison()
    {
        var run = await Run.With(
            "t,e,g\n1,1,a\n",
            "stats",
            "logrank",
            "--csv",
            "-",
            "--time",
            "t",
            "--event",
            "e",
            "--group",
            "g"
        );

        run.Code.ShouldBe(ExitCodes.Usage);
        run.Said.ShouldContain("one group only, 'a'");
    }

    [Fact]
    public async Task Nobody_is_in_a_group_without_a_name()
    {
        var run = await Run.With(
            "t,e,g\n1,1,a\n2,0\n",
            "stats",
            "km",
            "--csv",
            "-",
            "--time",
            "t",
            "--event",
            "e",
            "--group",
            "g"
        );

        run.Code.ShouldBe(ExitCodes.Usage);
        run.Said.ShouldContain("line 3, column 'g': an empty cell is no group");
    }

    [Fact]
    public async Task Ids_that_are_not_ascii_are_warned_of()
    {
        var run = await Run.Of("stats", "assign", "seed", "zoë");

        run.Code.ShouldBe(ExitCodes.Fine);
        run.Output.Trim().ShouldBe("0.9207");
        run.Said.ShouldContain("ASCII");
    }

    private static async Task<JsonElement> Json(params string[] command)
    {
        var run = await Run.Of(["stats", .. command, "--format", "json"]);
        run.Code.ShouldBe(ExitCodes.Fine, run.Said);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static string[] Keys(JsonElement element) =>
        [.. element.EnumerateObject().Select(p => p.Name)];
}
