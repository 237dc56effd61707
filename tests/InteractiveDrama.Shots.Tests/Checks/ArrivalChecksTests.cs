using System.Collections.Immutable;
using InteractiveDrama.Shots.Checks;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media.Probing;
using InteractiveDrama.Shots.Tests.Jobs;
using InteractiveDrama.Shots.Tests.Media;
using InteractiveDrama.Stories.Vocabulary;
using Shouldly;
using Xunit;
using MemoryMediaStore = InteractiveDrama.Shots.Tests.Jobs.MemoryMediaStore;

namespace InteractiveDrama.Shots.Tests.Checks;

/// <summary>Every defect, planted in a file that ffmpeg made, is found by its own check and by no other.</summary>
public sealed class ArrivalChecksTests(PlantedMedia planted) : IClassFixture<PlantedMedia>
{
    private readonly MemoryTakes takes = new();
    private readonly MemoryMediaStore store = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("clean.mp4", "")]
    [InlineData("short.mp4", "length")]
    [InlineData("wide.mp4", "aspect")]
    [InlineData("black.mp4", "black frozen")]
    [InlineData("green.mp4", "black frozen")]
    [InlineData("frozen.mp4", "frozen")]
    [InlineData("stutter.mp4", "duplicate")]
    [InlineData("loud.mp4", "clipping")]
    [InlineData("clean.png", "")]
    [InlineData("blank.png", "black")]
    [InlineData("square.png", "aspect")]
    public async Task A_picture_fails_for_what_is_wrong_with_it(string file, string failed)
    {
        var checks = await CheckAsync(file, Asked(CameraMovement.DollyIn));

        Failed(checks).ShouldBe(failed);
        checks
            .Where(check => check.Verdict == CheckVerdict.Failed)
            .ShouldAllBe(check => check.Words.EndsWith('.'));
        checks.ShouldContain(check =>
            check.Name == CheckNames.Subjects && check.Verdict == CheckVerdict.NotJudged
        );
    }

    [Theory]
    [InlineData("clean.wav", "")]
    [InlineData("silent.wav", "silence")]
    [InlineData("pause.wav", "silence")]
    [InlineData("clipped.wav", "clipping")]
    [InlineData("long.wav", "length")]
    public async Task A_voice_fails_for_what_is_wrong_with_it(string file, string failed) =>
        Failed(await CheckAsync(file, null, "You came.")).ShouldBe(failed);

    [Fact]
    public async Task A_voice_that_is_too_short_for_its_words_fails() =>
        Failed(await CheckAsync("clean.wav", null, new string('a', 100))).ShouldBe("length");

    [Fact]
    public async Task A_static_shot_may_hold_still()
    {
        var checks = await CheckAsync("frozen.mp4", Asked(CameraMovement.Static));

        Failed(checks).ShouldBe("");
        checks
            .Single(check => check.Name == CheckNames.Frozen)
            .Words.ShouldEndWith(" s, as a static shot may.");
    }

    [Theory]
    [InlineData(2, 2, true)]
    [InlineData(2, 1, true)] // the provider's shortest length
    [InlineData(2, 12, true)] // the provider's longest
    [InlineData(12, 12, false)]
    public async Task A_length_of_the_providers_own_is_well(double asked, double shot, bool isWell)
    {
        var checks = await CheckAsync(
            "clean.mp4",
            Asked(CameraMovement.Static) with
            {
                Seconds = asked,
                ShotSeconds = shot,
            }
        );

        Failed(checks).ShouldBe(isWell ? "" : "length");
    }

    [Fact]
    public async Task What_looks_like_another_shots_take_is_told_and_not_held_back()
    {
        await CheckAsync("clean.mp4", Asked(CameraMovement.Static), subject: "shot_1", keep: true);

        var same = await CheckAsync("clean.mp4", Asked(CameraMovement.Static), subject: "shot_1");
        var other = await CheckAsync("clean.mp4", Asked(CameraMovement.Static), subject: "shot_2");

        same.Single(check => check.Name == CheckNames.Duplicate)
            .Verdict.ShouldBe(CheckVerdict.Passed);
        var alike = other.Single(check => check.Name == CheckNames.Duplicate);
        alike.Verdict.ShouldBe(CheckVerdict.Warned);
        alike.Words.ShouldBe("It looks like the take of 'shot_1'.");
    }

    [Fact]
    public async Task What_is_drawn_by_rule_is_not_checked() =>
        (
            await CheckAsync("blank.png", Asked(CameraMovement.Static), madeBy: MakerKind.Drawn)
        ).ShouldBeEmpty();

    [Fact]
    public void What_was_asked_for_survives_its_process()
    {
        var asked = Asked(CameraMovement.PanLeft) with
        {
            Subjects = ImmutableSortedDictionary<string, string>.Empty.Add("mei", "red \"coat\""),
        };

        AskedFor.Read(asked.Json())!.Json().ShouldBe(asked.Json());
        asked.Json().ShouldContain("\"movement\":\"pan_left\"");
        AskedFor.Read("not json").ShouldBeNull();
        AskedFor.Read(null).ShouldBeNull();
    }

    private static AskedFor Asked(CameraMovement movement) =>
        new()
        {
            Aspect = "9:16",
            Movement = movement,
            Seconds = 2,
            ShotSeconds = 2,
        };

    private static string Failed(IEnumerable<TakeCheck> checks) =>
        string.Join(
            ' ',
            checks.Where(check => check.Verdict == CheckVerdict.Failed).Select(check => check.Name)
        );

    private async Task<ImmutableArray<TakeCheck>> CheckAsync(
        string file,
        AskedFor? asked,
        string? words = null,
        string subject = "shot_1",
        MakerKind madeBy = MakerKind.Ai,
        bool keep = false
    )
    {
        var tools = Clips.Tools();
        var media = await new MediaProbe(tools).ReadAsync(planted.At(file), Stop);
        await using var bytes = File.OpenRead(planted.At(file));
        var original = await store.PutAsync(bytes, media.Type, Stop);
        var take = new Take
        {
            Id = "take_" + Guid.NewGuid().ToString("n"),
            Story = "story",
            Subject = subject,
            Kind = media.Kind,
            ContentHash = "content of " + subject,
            MadeBy = madeBy,
            Provider = "studio",
            Prompt = words,
            MadeAt = DateTimeOffset.UnixEpoch,
            Files =
            [
                original with
                {
                    Width = media.Width,
                    Height = media.Height,
                    Seconds = media.Seconds,
                },
            ],
        };
        var checks = await new ArrivalChecks(tools, store, takes).CheckAsync(take, asked, Stop);
        if (keep)
        {
            await takes.AddAsync(take with { Checks = checks }, publish: false, Stop);
        }
        return checks;
    }
}
