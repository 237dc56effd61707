using System.Text.Json;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Review;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Releasing;

public sealed class ReleaseCommandTests
{
    [Fact]
    public async Task What_is_whole_is_frozen_by_hash_and_read_again()
    {
        await using var story = new ReleasableStory("release: { market: eu, producer: Northwind }");
        await story.FinishAsync();

        var (run, made) = await story.ReleaseAsync();
        var (_, again) = await story.ReleaseAsync();

        run.Code.ShouldBe(ExitCodes.Fine, run.Output);
        made.GetProperty("number").GetInt32().ShouldBe(1);
        made.GetProperty("market").GetString().ShouldBe("eu");
        made.GetProperty("takes").GetInt32().ShouldBe(3);
        made.GetProperty("drawn").GetInt32().ShouldBe(0);
        again.GetProperty("isNew").GetBoolean().ShouldBeFalse();
        again.GetProperty("number").GetInt32().ShouldBe(1);
        var record = JsonDocument
            .Parse(await File.ReadAllTextAsync(story.File(1, "release.json")))
            .RootElement;
        record.GetProperty("sha256").GetString().ShouldBe(made.GetProperty("sha256").GetString());
        record
            .GetProperty("takes")[0]
            .GetProperty("approvals")[0]
            .GetProperty("who")
            .GetString()
            .ShouldBe("ada");
        (await Run.Of("release", "verify", "ferry", "--data", story.Data)).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_change_makes_the_next_number_and_leaves_the_one_before()
    {
        await using var story = new ReleasableStory();
        await story.FinishAsync();
        await story.ReleaseAsync();
        var first = await File.ReadAllBytesAsync(story.File(1, "release.json"));
        await story.ReviewAsync(
            await story.AddAsync("dawn", "anew " + ReleasableStory.Labelled),
            ReviewVerb.Approve
        );

        var (_, made) = await story.ReleaseAsync();
        var list = await Run.Of("release", "list", story.Story, "--data", story.Data);

        made.GetProperty("number").GetInt32().ShouldBe(2);
        (await File.ReadAllBytesAsync(story.File(1, "release.json"))).ShouldBe(first);
        list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Each_thing_that_is_missing_is_said_with_what_to_do()
    {
        await using var story = new ReleasableStory();
        var waiting = await story.AddAsync("late");
        var rejected = await story.AddAsync("seven");
        await story.ReviewAsync(rejected, ReviewVerb.Reject, reason: "six fingers");

        var run = await Run.Of("release", story.Story, "--data", story.Data, "--market", "cn");

        run.Code.ShouldBe(ExitCodes.Failed);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldContain(line =>
            line.StartsWith("shot late:") && line.Contains($"'drama review approve {waiting.Id}'")
        );
        lines.ShouldContain(line => line.StartsWith("shot dawn: There is no final take of it."));
        lines.ShouldContain(line => line.StartsWith("card registration:"));
        lines.ShouldContain(line => line.StartsWith("card rating:"));
        lines.ShouldContain(line => line.StartsWith("card producer:"));
        // In this market nobody comes to the shot.
        lines.ShouldNotContain(line => line.StartsWith("shot seven:"));
        run.Said.ShouldContain("cannot be released for cn yet: 5 things are missing.");
        Directory.Exists(Path.Combine(story.Data, "releases")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_take_that_was_rejected_withdrawn_or_quarantined_is_not_final()
    {
        await using var story = new ReleasableStory();
        await story.FinishAsync();
        foreach (
            var verb in new[] { ReviewVerb.Reject, ReviewVerb.Withdraw, ReviewVerb.Quarantine }
        )
        {
            var take = await story.AddAsync("dawn", $"{verb} {ReleasableStory.Labelled}");
            await story.ReviewAsync(take, ReviewVerb.Approve);
            await story.ReviewAsync(take, verb, reason: "no");

            (await story.MissingAsync()).ShouldBe(["shot dawn"], verb.ToString());
        }
        await story.ReviewAsync(
            await story.AddAsync("dawn", "good " + ReleasableStory.Labelled),
            ReviewVerb.Approve
        );

        (await story.MissingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_gate_of_a_shot_is_to_be_passed()
    {
        await using var story = new ReleasableStory(
            "review: { gates: { creative: [all], legal: [all] } }"
        );
        await story.ReviewAsync(await story.AddAsync("late"), ReviewVerb.Approve, "creative");

        var run = await Run.Of("release", story.Story, "--data", story.Data, "--allow-drawn");

        run.Code.ShouldBe(ExitCodes.Failed);
        run.Output.ShouldContain("has not passed: legal.");
    }

    [Fact]
    public async Task A_still_is_final_and_so_is_a_drawing_only_where_somebody_says_so()
    {
        await using var story = new ReleasableStory();
        await story.ReviewAsync(
            await story.AddAsync("late", kind: MediaKind.Image),
            ReviewVerb.Approve
        );

        (await story.MissingAsync("--allow-drawn")).ShouldBe(["shot late"]);
        (await story.MissingAsync("--allow-drawn", "--allow-stills")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_of_AI_takes_carry_their_labels()
    {
        await using var story = new ReleasableStory(
            "release: { registration: A1, rating: 16+, producer: Northwind }"
        );
        await story.FinishAsync();
        await story.ReviewAsync(await story.AddAsync("late", "plain"), ReviewVerb.Approve);
        await story.ReviewAsync(
            await story.AddAsync("dawn", "DigitalSourceType"),
            ReviewVerb.Approve
        );

        (await story.MissingAsync()).ShouldBe(["label late"]);
        (await story.MissingAsync("--market", "cn")).ShouldBe(["label late", "label dawn"]);
    }

    [Fact]
    public async Task Media_that_are_gone_or_damaged_keep_a_story_from_its_release_and_show_in_one()
    {
        await using var story = new ReleasableStory();
        await story.FinishAsync();
        await story.ReleaseAsync();
        var file = Directory.GetFiles(
            Path.Combine(story.Data, "media"),
            "*.mp4",
            SearchOption.AllDirectories
        )[0];
        await File.WriteAllTextAsync(file, "DigitalSourceType, but not what was kept");

        (await story.MissingAsync()).Single().ShouldStartWith("media ");
        var verified = await Run.Of("release", "verify", "ferry", "1", "--data", story.Data);

        verified.Code.ShouldBe(ExitCodes.Failed);
        verified.Output.ShouldContain("has other bytes than were released");
    }

    [Theory]
    [InlineData("release.json")]
    [InlineData("package.drama")]
    public async Task A_release_that_was_changed_is_no_release(string name)
    {
        await using var story = new ReleasableStory();
        await story.FinishAsync();
        await story.ReleaseAsync();
        var bytes = await File.ReadAllBytesAsync(story.File(1, name));
        var at = bytes.AsSpan().IndexOf("Ferry"u8);
        bytes[at] = (byte)'M';
        await File.WriteAllBytesAsync(story.File(1, name), bytes);

        var verified = await Run.Of("release", "verify", "ferry", "--data", story.Data);

        verified.Code.ShouldBe(ExitCodes.Failed);
        (verified.Output + verified.Said).ShouldContain(
            name == "release.json"
                ? "was changed after it was made"
                : "is not the one that was released"
        );
    }

    [Fact]
    public async Task Nothing_is_released_during_a_halt()
    {
        await using var story = new ReleasableStory();
        await story.FinishAsync();
        await story.HaltAsync();

        (await story.MissingAsync()).ShouldBe(["halt ferry"]);
    }

    [Fact]
    public async Task A_language_without_its_translation_is_missing()
    {
        await using var story = new ReleasableStory("locales: [zh-CN]");

        (await story.MissingAsync("--allow-drawn")).ShouldBe(["translation zh-CN"]);
    }

    [Fact]
    public async Task China_asks_for_labels_that_are_seen_and_heard()
    {
        await using var story = new ReleasableStory(
            """
            release: { market: cn, registration: A1, rating: 16+, producer: Northwind }
            labels: { visible: false, text: synthetic, height: 4, seconds: 1, sound: none }
            """
        );

        (await story.MissingAsync("--allow-drawn")).ShouldBe([
            "rule labels.visible",
            "rule labels.text",
            "rule labels.height",
            "rule labels.seconds",
            "rule labels.sound",
        ]);
    }

    [Fact]
    public async Task What_a_release_names_is_never_collected()
    {
        await using var story = new ReleasableStory();
        await story.FinishAsync();
        await story.ReleaseAsync();
        await story.ReviewAsync(
            await story.AddAsync("dawn", "anew " + ReleasableStory.Labelled),
            ReviewVerb.Approve
        );
        foreach (
            var file in Directory.GetFiles(
                Path.Combine(story.Data, "media"),
                "*.mp4",
                SearchOption.AllDirectories
            )
        )
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch.AddYears(40));

        var run = await Run.Of("takes", "gc", "--unpublished-after", "1d", "--data", story.Data);

        run.Code.ShouldBe(ExitCodes.Fine, run.Said);
        (await Run.Of("release", "verify", "ferry", "1", "--data", story.Data)).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Releases_and_what_was_published_come_back_with_a_backup()
    {
        await using var story = new ReleasableStory();
        await story.FinishAsync();
        await story.ReleaseAsync();
        var copy = Path.Combine(story.Folder, "monday.db");
        var restored = Path.Combine(story.Folder, "restored");

        (await Run.Of("backup", "--data", story.Data, "-o", copy)).Code.ShouldBe(0);
        (await Run.Of("restore", copy, "--data", restored)).Code.ShouldBe(0);

        (await Run.Of("release", "verify", "ferry", "--data", restored)).Code.ShouldBe(0);
    }
}
