using System.Text.Json;
using System.Text.RegularExpressions;
using InteractiveDrama.Shots.Releases;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Releasing;

public sealed partial class PackTests
{
    [Fact]
    public async Task A_reviewer_gets_every_shot_once_in_story_order_and_the_way_to_each_beat()
    {
        await using var story = new ReleasableStory("release: { market: us, rating: 16+ }");
        await story.FinishAsync();
        var pack = Path.Combine(story.Folder, "pack");

        var run = await PackAsync(story, pack);

        run.Code.ShouldBe(ExitCodes.Fine, run.Said);
        run.Output.ShouldContain("3 shots, nothing is missing");
        var page = await File.ReadAllTextAsync(Path.Combine(pack, "index.html"));
        Ids()
            .Matches(page)
            .Select(match => match.Groups[1].Value)
            .ShouldBe(["late", "seven", "dawn"]);
        page.ShouldContain("The last boat is late.");
        page.ShouldContain("Approved by ada.");
        page.ShouldContain("Rated 16+");
        var beats = JsonDocument
            .Parse(await File.ReadAllTextAsync(Path.Combine(pack, "beats.json")))
            .RootElement.EnumerateArray()
            .ToList();
        var ending = beats.Single(beat => beat.GetProperty("kind").GetString() == "ending");
        ending.GetProperty("choices").GetArrayLength().ShouldBe(1);
        ReleaseForm
            .Read(await File.ReadAllBytesAsync(Path.Combine(pack, "release.json")))
            .Takes.Length.ShouldBe(3);
        (await File.ReadAllTextAsync(Path.Combine(pack, "script", "main.ink"))).ShouldContain(
            "a lantern"
        );
        (await File.ReadAllTextAsync(Path.Combine(pack, "disclosure.txt"))).ShouldContain(
            "dream-2"
        );
        Directory.Exists(Path.Combine(story.Data, "releases")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_pack_says_what_is_missing_and_stands_alone()
    {
        await using var story = new ReleasableStory();
        await story.AddAsync("late");
        var pack = Path.Combine(story.Folder, "pack");

        (await PackAsync(story, pack)).Code.ShouldBe(ExitCodes.Fine);

        var page = await File.ReadAllTextAsync(Path.Combine(pack, "index.html"));
        page.ShouldContain("Missing for a release");
        page.ShouldContain("was approved by nobody.");
        foreach (Match link in Links().Matches(page))
        {
            File.Exists(Path.Combine(pack, link.Groups[1].Value)).ShouldBeTrue(link.Value);
        }
        foreach (var file in Directory.GetFiles(pack, "*", SearchOption.AllDirectories))
        {
            (await File.ReadAllTextAsync(file)).ShouldNotContain(story.Folder);
        }
        var again = await PackAsync(story, pack);
        again.Code.ShouldBe(ExitCodes.Usage);
        again.Said.ShouldContain("is there already; give a new folder.");
    }

    private static Task<Run> PackAsync(ReleasableStory story, string pack) =>
        Run.Of("release", story.Story, "--data", story.Data, "--pack", pack, "--no-film");

    [GeneratedRegex("<li id=\"([^\"]+)\">")]
    private static partial Regex Ids();

    [GeneratedRegex("(?:href|src|poster)=\"([^\"#]+)\"")]
    private static partial Regex Links();
}
