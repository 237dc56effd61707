using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Vocabulary;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Specs;

public sealed class ShotSpecBuilderTests
{
    private static readonly ImmutableDictionary<string, CastMember> Cast = new[]
    {
        new CastMember("mei", "Mei", "short black hair, red raincoat", null, [], false),
        new CastMember("tomas", "Tomas", "grey beard", null, [], false),
    }.ToImmutableDictionary(member => member.Key, StringComparer.Ordinal);

    private static readonly ImmutableDictionary<string, Place> Places = new[]
    {
        new Place("pier", "The pier", "wet wooden pier"),
    }.ToImmutableDictionary(place => place.Key, StringComparer.Ordinal);

    [Fact]
    public void What_is_said_is_kept()
    {
        var direction = new ShotDirection(
            ShotSize.Insert,
            [],
            CameraAngle.Dutch,
            CameraMovement.PanLeft,
            MovementPace.Fast,
            2.5,
            " a key "
        );
        var spec = Build(direction, new BeatSubject("mei", "wet", "sad"));
        spec.ShotSize.ShouldBe(ShotSize.Insert);
        spec.CameraAngle.ShouldBe(CameraAngle.Dutch);
        spec.CameraMovement.ShouldBe(CameraMovement.PanLeft);
        spec.Pace.ShouldBe(MovementPace.Fast);
        spec.DurationSeconds.ShouldBe(2.5);
        spec.Action.ShouldBe("a key");
        spec.Subjects.ShouldBe([
            new ShotSubject("mei", "short black hair, red raincoat, wet", "sad")
            {
                Appearance = "wet",
            },
        ]);
        spec.Place.ShouldBe(new ShotPlace("pier", "wet wooden pier"));
        spec.TimeOfDay.ShouldBe("night");
        spec.Weather.ShouldBe("rain");
    }

    [Theory]
    [InlineData(0, ShotSize.Establishing)]
    [InlineData(1, ShotSize.MediumClose)]
    [InlineData(2, ShotSize.Medium)]
    [InlineData(3, ShotSize.MediumWide)]
    public void The_size_follows_how_many_are_seen(int people, ShotSize size) =>
        Build(
            ShotDirection.Open,
            Enumerable.Repeat(new BeatSubject("mei", null, null), people).ToArray()
        )
            .ShotSize.ShouldBe(size);

    [Fact]
    public void An_action_about_a_thing_without_people_shows_the_thing() =>
        Build(ShotDirection.Open with { Action = "a letter on the table" })
            .ShotSize.ShouldBe(ShotSize.Insert);

    [Fact]
    public void What_is_open_is_filled()
    {
        var spec = Build(ShotDirection.Open);
        spec.DurationSeconds.ShouldBe(ShotSpecBuilder.DefaultSeconds);
        spec.CameraAngle.ShouldBe(CameraAngle.EyeLevel);
        spec.CameraMovement.ShouldBe(CameraMovement.Static);
        spec.AspectRatio.ShouldBe("9:16");
        spec.Style.ShouldBeNull();
    }

    [Fact]
    public void Unknown_keys_stand_for_themselves()
    {
        var shot = new BeatShot(
            "l1",
            0,
            ShotDirection.Open,
            "old mill",
            null,
            null,
            [new BeatSubject("stranger", null, null)]
        );
        var spec = ShotSpecBuilder.Build(shot, Story with { Aspect = "16:9", Style = " " });
        spec.Place.ShouldBe(new ShotPlace("old mill", "old mill"));
        spec.Subjects.ShouldBe([new ShotSubject("stranger", "", null)]);
        spec.AspectRatio.ShouldBe("16:9");
        spec.Style.ShouldBeNull();
    }

    [Fact]
    public void What_the_tag_says_of_lens_and_light_and_words_no_field_has_are_kept()
    {
        var (direction, unknown) = ShotGrammar.Parse(
            "close-up, 35mm, shallow focus, low key, cold, sideways, dreamy; she waits",
            []
        );
        unknown.ShouldBe(["sideways", "dreamy"]);
        var spec = Build(direction);
        spec.LensMm.ShouldBe(35);
        spec.DepthOfField.ShouldBe(DepthOfField.Shallow);
        spec.LightingKey.ShouldBe(LightingKey.LowKey);
        spec.ColorTemperature.ShouldBe(ColorTemperature.Cool);
        spec.Atmosphere.ShouldBe("sideways, dreamy");
        spec.Action.ShouldBe("she waits");
    }

    [Fact]
    public void References_are_those_of_whoever_is_seen_by_their_bytes()
    {
        var (mei, tomas) = (
            new ShotReference(new string('a', 64), "character", "mei"),
            new ShotReference(new string('b', 64), "character", "tomas")
        );
        var story = Story with
        {
            References = Story.References.Add("mei", [mei]).Add("tomas", [tomas]),
        };
        ShotSpecBuilder
            .Build(
                new BeatShot(
                    "l1",
                    0,
                    ShotDirection.Open,
                    null,
                    null,
                    null,
                    [new BeatSubject("tomas", null, null), new BeatSubject("stranger", null, null)]
                ),
                story
            )
            .References.ShouldBe([tomas]);
    }

    private static StoryLook Story { get; } = new() { Cast = Cast, Places = Places };

    private static ShotSpec Build(ShotDirection direction, params BeatSubject[] subjects) =>
        ShotSpecBuilder.Build(
            new BeatShot("l1", 0, direction, "pier", "night", "rain", [.. subjects]),
            Story
        );
}
