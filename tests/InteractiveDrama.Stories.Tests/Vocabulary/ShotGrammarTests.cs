using System.Collections.Immutable;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Vocabulary;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Vocabulary;

public class ShotGrammarTests
{
    private static readonly ImmutableArray<CastMember> Cast =
    [
        new("mei", "Mei", "", null, [], false),
        new("jon", "Old Jon", "", null, [], false),
    ];

    [Fact]
    public void Every_term_finds_its_place()
    {
        var (direction, unknown) = ShotGrammar.Parse(
            "close-up of mei, low angle, slow push-in, 4s; she turns away, slowly",
            Cast
        );
        unknown.ShouldBeEmpty();
        direction.Size.ShouldBe(ShotSize.CloseUp);
        direction.Subjects.ShouldBe(["mei"]);
        direction.Angle.ShouldBe(CameraAngle.Low);
        direction.Movement.ShouldBe(CameraMovement.DollyIn);
        direction.Pace.ShouldBe(MovementPace.Slow);
        direction.DurationSeconds.ShouldBe(4);
        direction.Action.ShouldBe("she turns away, slowly");
    }

    [Theory]
    [InlineData("medium close of mei and Old Jon", ShotSize.MediumClose, "mei,jon")]
    [InlineData("Medium close-up of Mei", ShotSize.MediumClose, "mei")]
    [InlineData("over-the-shoulder of jon", ShotSize.OverShoulder, "jon")]
    [InlineData("wide shot", ShotSize.Wide, "")]
    [InlineData("close up, mei", ShotSize.CloseUp, "mei")]
    [InlineData("establishing", ShotSize.Establishing, "")]
    public void Sizes_and_subjects(string value, ShotSize size, string subjects)
    {
        var (direction, unknown) = ShotGrammar.Parse(value, Cast);
        unknown.ShouldBeEmpty();
        direction.Size.ShouldBe(size);
        string.Join(',', direction.Subjects).ShouldBe(subjects);
    }

    [Fact]
    public void What_is_not_understood_is_told_and_the_rest_is_kept()
    {
        var (direction, unknown) = ShotGrammar.Parse("closeup of mei, sideways, handheld", Cast);
        unknown.ShouldBe(["closeup of mei", "sideways"]);
        direction.Movement.ShouldBe(CameraMovement.Handheld);
        direction.Atmosphere.ShouldBe("closeup of mei, sideways");
    }

    [Fact]
    public void Lens_focus_and_light_are_terms_too()
    {
        var (direction, unknown) = ShotGrammar.Parse(
            "wide, low, 85 mm lens, shallow depth of field, low key, warm light, 4s",
            Cast
        );
        unknown.ShouldBeEmpty();
        direction.Angle.ShouldBe(CameraAngle.Low);
        direction.LensMm.ShouldBe(85);
        direction.DepthOfField.ShouldBe(DepthOfField.Shallow);
        direction.LightingKey.ShouldBe(LightingKey.LowKey);
        direction.ColorTemperature.ShouldBe(ColorTemperature.Warm);
        direction.DurationSeconds.ShouldBe(4);
        direction.Atmosphere.ShouldBeNull();
    }

    [Theory]
    [InlineData("3mm")]
    [InlineData("1201mm")]
    [InlineData("mm")]
    [InlineData("-35mm")]
    public void A_lens_that_does_not_exist_is_not_understood(string term) =>
        ShotGrammar.Parse(term, Cast).Unknown.ShouldBe([term]);

    [Fact]
    public void Somebody_of_the_cast_goes_before_a_word_of_light()
    {
        var (direction, _) = ShotGrammar.Parse(
            "close-up, silhouette",
            [new("silhouette", "Silhouette", "", null, [], false)]
        );
        direction.Subjects.ShouldBe(["silhouette"]);
        direction.LightingKey.ShouldBeNull();
    }

    [Theory]
    [InlineData("pier", "pier", null, null)]
    [InlineData("pier, night", "pier", "night", null)]
    [InlineData("pier, night, rain", "pier", "night", "rain")]
    [InlineData("pier, rain", "pier", null, "rain")]
    public void A_place_with_time_and_weather(
        string value,
        string place,
        string? time,
        string? weather
    ) => ScenePlace.Parse(value).ShouldBe(new ScenePlace(place, time, weather));
}
