using System.Text.Json;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Comparing;

public sealed class AgainstTests : IDisposable
{
    private const string Before =
        "The pier. # id: pier_1\n* [Wait] # id: wait\n  The ferry comes. # id: ferry\n  ** [Board] # id: board\n  -> END\n* [Leave] # id: leave\n  -> END\n";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Check_says_beside_its_findings_what_became_of_an_older_package()
    {
        var story = folder.Write("pier.ink", Before);
        var old = Path.Combine(folder.Path, "old.drama");
        (await Run.Of("build", story, "-o", old)).Code.ShouldBe(ExitCodes.Fine);
        folder.Write(
            "pier.ink",
            "The pier. # id: pier_1\n* [Stay] # id: stay\n  -> END\n* [Go] # id: leave\n  -> END\n"
        );

        var run = await Run.Of("check", story, "--against", old, "--format", "json");

        run.Code.ShouldBe(ExitCodes.Fine, run.Said);
        var page = JsonDocument.Parse(run.Output).RootElement;
        page.GetProperty("story").GetString().ShouldBe("pier");
        page.GetProperty("errors").GetInt32().ShouldBe(0);
        var against = page.GetProperty("against");
        Ids(against, "choices", "added").ShouldBe(["stay"]);
        Ids(against, "choices", "changed").ShouldBe(["leave"]);
        Ids(against, "choices", "removed").ShouldBe(["wait", "board"]);
        Ids(against, "lines", "removed").ShouldBe(["ferry"]);
        var positions = against.GetProperty("positions");
        positions.GetProperty("exhaustive").GetBoolean().ShouldBeTrue();
        positions
            .GetProperty("total")
            .GetInt32()
            .ShouldBe(
                positions.GetProperty("unchanged").GetInt32()
                    + positions.GetProperty("earlier").GetInt32()
            );
        var landing = positions.GetProperty("landings").EnumerateArray().Single();
        landing.GetProperty("lost").GetString().ShouldBe("wait");
        landing.GetProperty("count").GetInt32().ShouldBe(1);
        landing
            .GetProperty("witness")
            .GetProperty("choices")
            .EnumerateArray()
            .Select(c => c.GetInt32())
            .ShouldHaveSingleItem()
            .ShouldBe(0);

        var text = await Run.Of("check", story, "--against", old);
        text.Code.ShouldBe(ExitCodes.Fine);
        text.Output.ShouldContain("1 at an earlier beat");
        text.Output.ShouldContain("--choices 0");
    }

    [Fact]
    public async Task What_cannot_be_compared_with_is_refused_in_a_sentence()
    {
        var story = folder.Write("pier.ink", Before);
        var noPackage = folder.Write("old.drama", "no zip");
        var broken = folder.Write("broken.ink", "-> nowhere\n");

        foreach (
            var (against, code, says) in new[]
            {
                (noPackage, ExitCodes.Failed, "not a .drama package"),
                (broken, ExitCodes.Usage, "errors of its own"),
                (Path.Combine(folder.Path, "gone.drama"), ExitCodes.Usage, "no package"),
            }
        )
        {
            var run = await Run.Of("check", story, "--against", against);
            run.Code.ShouldBe(code, run.Said);
            run.Said.ShouldContain(says);
            run.Said.Trim().Split('\n').ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task A_story_with_errors_is_not_compared()
    {
        var old = folder.Write("old.ink", Before);
        var story = folder.Write("new.ink", Before + "-> nowhere\n");

        var run = await Run.Of("check", story, "--against", old, "--format", "json");

        run.Code.ShouldBe(ExitCodes.Failed);
        JsonDocument
            .Parse(run.Output)
            .RootElement.GetProperty("against")
            .ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static IEnumerable<string?> Ids(JsonElement against, string what, string how) =>
        against
            .GetProperty(what)
            .GetProperty(how)
            .EnumerateArray()
            .Select(c => c.GetProperty("id").GetString());
}
