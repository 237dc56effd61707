using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Media.Normalising;
using InteractiveDrama.Shots.Provenance.Labels;
using InteractiveDrama.Shots.Providers.Animatic;
using InteractiveDrama.Shots.Tests.Media;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Provenance;

/// <summary>Labels that people see and hear, measured in what leaves.</summary>
public sealed class PeopleLabelTests : IDisposable
{
    private const int Rate = 48_000;

    private readonly TempFolder folder = new();
    private readonly MemoryMediaStore store = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_clip_shows_its_label_high_enough_and_long_enough()
    {
        var clip = await Clips.MakeAsync(
            At("black.mp4"),
            [.. Clips.Source("color=black:size=90x160:rate=24:duration=3"), "-pix_fmt", "yuv420p"]
        );
        var rules = LabelRules.Of(Story(ReleaseMarket.Cn, LabelSettings.Default));
        rules.Visible!.Text.ShouldBe("AI生成");

        var files = await TakeAsync(clip, MediaKind.Video, rules);

        foreach (var file in files.Where(f => f.Role == MediaRole.Rendition))
        {
            var path = await PutAsync(file, ".mp4");
            // Rows of the upper left that have something bright: the height of the letters.
            var rows = await BrightRowsAsync(path, file, 0);
            rows.ShouldBeGreaterThanOrEqualTo((int)Math.Floor(file.Width!.Value * 0.05));
            (await BrightRowsAsync(path, file, 1.9)).ShouldBeInRange(rows - 2, rows + 2);
            (await BrightRowsAsync(path, file, 2.5)).ShouldBe(0);
        }

        var poster = files.Single(f => f.Role == MediaRole.Poster);
        (await BrightRowsAsync(await PutAsync(poster, ".jpg"), poster, 0)).ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task A_voice_begins_with_short_long_short_short()
    {
        var voice = await Clips.MakeAsync(
            At("voice.wav"),
            Clips.Source("sine=frequency=220:duration=1")
        );
        var rules = LabelRules.Of(Story(ReleaseMarket.Cn, LabelSettings.Default));

        var files = await TakeAsync(voice, MediaKind.Speech, rules);

        var rendition = files.Single(f => f.Role == MediaRole.Rendition);
        rendition.Seconds!.Value.ShouldBe(2.1, 0.05);
        var tones = Tones(await SamplesAsync(await PutAsync(rendition, ".m4a")));
        tones.Count.ShouldBe(5);
        tones[1].ShouldBeGreaterThan(tones[0] * 2);
        tones[1].ShouldBeGreaterThan(tones[2] * 2);
        tones[3].ShouldBe(tones[0], 0.05);
        tones[4].ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void A_drawing_has_its_label_as_an_element_where_the_market_wants_it()
    {
        var drawing = AnimaticProvider.Draw(Sample.Pier);
        var rules = LabelRules.Of(Story(ReleaseMarket.Cn, LabelSettings.Default));
        var mark = rules.OfDrawing("abc");

        var once = mark.StampDrawing(drawing);

        mark.StampDrawing(once).ShouldBe(once);
        var text = System.Text.Encoding.UTF8.GetString(once);
        text.Split("<g id=\"drama-mark\">").Length.ShouldBe(2);
        text.ShouldContain("drawn_abc");
        var plain = LabelRules
            .Of(Story(ReleaseMarket.None, LabelSettings.Default))
            .OfDrawing("abc");
        var unmarked = System.Text.Encoding.UTF8.GetString(plain.StampDrawing(drawing));
        unmarked.ShouldNotContain("drama-mark");
        unmarked.ShouldNotContain("TC260:AIGC");
        unmarked.ShouldContain("/algorithmicMedia");
    }

    [Fact]
    public void A_market_asks_for_labels_and_a_story_may_say_otherwise()
    {
        var quiet = LabelRules.Of(Story(ReleaseMarket.Eu, LabelSettings.Default), "Platform");
        (quiet.Visible, quiet.Sound, quiet.Drawn, quiet.Producer).ShouldBe(
            (null, SoundLabel.None, false, "Platform")
        );
        var small = LabelRules.Of(
            Story(
                ReleaseMarket.Cn,
                LabelSettings.Default with
                {
                    HeightPercent = 2,
                    Seconds = 1,
                    Sound = "none",
                }
            )
        );
        // What the market asks for is the least there is.
        (small.Visible!.HeightPercent, small.Visible.Seconds, small.Sound).ShouldBe(
            (5m, 2m, SoundLabel.None)
        );
        var asked = LabelRules.Of(
            Story(
                ReleaseMarket.None,
                LabelSettings.Default with
                {
                    Visible = true,
                    Text = "Made with AI",
                    Corner = "bottom-right",
                    Sound = "spoken",
                }
            )
        );
        (asked.Visible!.Text, asked.Sound).ShouldBe(("Made with AI", SoundLabel.Spoken));
        asked.Visible.Picture(720, 1280).ShouldContain(">Made with AI</text>");
    }

    private static StorySettings Story(ReleaseMarket market, LabelSettings labels) =>
        new()
        {
            Title = "A story",
            Script = "main.ink",
            Labels = labels,
            Release = ReleaseSettings.Default with { Market = market },
        };

    private async Task<System.Collections.Immutable.ImmutableArray<MediaFile>> TakeAsync(
        string path,
        MediaKind kind,
        LabelRules rules
    )
    {
        var take = new Take
        {
            Id = "take_1",
            Story = "story",
            Subject = "shot",
            Kind = kind,
            ContentHash = new string('0', 64),
            MadeBy = MakerKind.Ai,
            Provider = "model",
            MadeAt = DateTimeOffset.UnixEpoch,
            Files = [],
        };
        await using var bytes = File.OpenRead(path);
        return await new MediaIntake(Clips.Tools(), store).TakeAsync(
            bytes,
            kind,
            "9:16",
            rules.Of(take, null),
            Stop
        );
    }

    private static async Task<int> BrightRowsAsync(string path, MediaFile file, double at)
    {
        var (width, height) = (file.Width!.Value / 2, file.Height!.Value / 4);
        var made = await Clips
            .Tools()
            .RunAsync(
                [
                    "-i",
                    path,
                    "-ss",
                    at.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    "-frames:v",
                    "1",
                    "-vf",
                    $"format=gray,crop={width}:{height}:0:0:exact=1",
                    "-f",
                    "rawvideo",
                    "pipe:1",
                ],
                cancellation: Stop
            );
        made.Succeeded.ShouldBeTrue(made.Error);
        var pixels = made.Output.ToArray();
        return Enumerable
            .Range(0, height)
            .Count(row =>
                pixels.AsSpan(row * width, width).IndexOfAnyInRange((byte)160, (byte)255) >= 0
            );
    }

    private static async Task<short[]> SamplesAsync(string path)
    {
        var made = await Clips
            .Tools()
            .RunAsync(
                ["-i", path, "-f", "s16le", "-ac", "1", "-ar", "48000", "pipe:1"],
                cancellation: Stop
            );
        made.Succeeded.ShouldBeTrue(made.Error);
        return System
            .Runtime.InteropServices.MemoryMarshal.Cast<byte, short>(made.Output.Span)
            .ToArray();
    }

    // Lengths, in seconds, of what is heard between silences.
    private static List<double> Tones(short[] samples)
    {
        const int Window = Rate / 100;
        var tones = new List<double>();
        var length = 0;
        for (var at = 0; at + Window <= samples.Length; at += Window)
        {
            if (samples.AsSpan(at, Window).ToArray().Max(s => Math.Abs((int)s)) > 800)
            {
                length++;
                continue;
            }

            if (length > 2)
                tones.Add(length / 100.0);
            length = 0;
        }

        if (length > 2)
            tones.Add(length / 100.0);
        return tones;
    }

    private async Task<string> PutAsync(MediaFile file, string ending)
    {
        var path = At(file.Sha256[..8] + ending);
        await File.WriteAllBytesAsync(path, store.Bytes(file), Stop);
        return path;
    }

    private string At(string name) => Path.Combine(folder.Path, name);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
