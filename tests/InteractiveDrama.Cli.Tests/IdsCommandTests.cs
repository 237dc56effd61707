using System.Text.Json;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests;

public sealed class IdsCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public static TheoryData<string> Stories =>
        [.. Repository.Stories.Select(s => Path.GetFileName(s)!)];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task Bundled_stories_have_their_ids(string story) =>
        (await Run.Of("ids", Repository.Story(story), "--check")).Code.ShouldBe(ExitCodes.Fine);

    [Fact]
    public async Task A_bare_script_gets_its_ids_and_a_lock_beside_it()
    {
        var script = folder.Write("pier.ink", "Hello.\n* [Go]\n- -> END\n");
        (await Run.Of("ids", script, "--check")).Code.ShouldBe(ExitCodes.Failed);
        (await Run.Of("ids", script)).Code.ShouldBe(ExitCodes.Fine);
        File.ReadAllText(script)
            .ShouldBe("Hello. # id: start_001\n* [Go] # id: start_002\n- -> END\n");
        File.Exists(Path.Combine(folder.Path, "ids.lock")).ShouldBeTrue();
        (await Run.Of("ids", script, "--check")).Code.ShouldBe(ExitCodes.Fine);
    }

    [Fact]
    public async Task The_check_names_file_and_line_of_each_and_writes_nothing()
    {
        var script = folder.Write(
            "pier.ink",
            "A. # id: a\nB. # id: a\n* [Go]\n- Old. # id: old\n-> END\n"
        );
        var given = folder.Write("ids.lock", "old 01234567 retired\n");
        var before = (File.ReadAllText(script), File.ReadAllText(given));
        var run = await Run.Of("ids", script, "--check");
        run.Code.ShouldBe(ExitCodes.Failed);
        run.Output.ShouldContain("pier.ink:2:1: error ID3004");
        run.Output.ShouldContain("pier.ink:3:1: warning ID5001");
        run.Output.ShouldContain("pier.ink:4:8: warning ID5002");
        (File.ReadAllText(script), File.ReadAllText(given)).ShouldBe(before);
        using var json = JsonDocument.Parse(
            (await Run.Of("ids", script, "--check", "--format", "json")).Output
        );
        json.RootElement.GetProperty("diagnostics")
            .EnumerateArray()
            .Select(d => d.GetProperty("line").GetInt32())
            .ShouldBe([2, 3, 4]);
    }

    [Fact]
    public async Task A_package_and_a_missing_story_are_refused()
    {
        (await Run.Of("ids", "story.drama")).Code.ShouldBe(ExitCodes.Usage);
        (await Run.Of("ids", Path.Combine(folder.Path, "none"))).Code.ShouldBe(ExitCodes.Usage);
    }
}
