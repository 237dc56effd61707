using System.Globalization;
using InteractiveDrama.Shots.Specs;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Specs;

public sealed class ShotSpecHashTests
{
    [Fact]
    public void Canonical_json_is_sorted_snake_case_on_one_line() =>
        ShotSpecJson
            .Write(Sample.Pier)
            .ShouldBe(
                """{"action":"she turns away","aspect_ratio":"9:16","atmosphere":null,"camera_angle":"low","camera_movement":"dolly_in","characters":[{"appearance":null,"id":"mei","look":"short black hair, red raincoat","mood":"afraid"}],"color_temperature":null,"depth_of_field":null,"duration_s":4,"fps":24,"lens_mm":null,"lighting_key":null,"location":{"id":"pier","look":"wet wooden pier, ferry lights"},"negative_prompt":null,"pace":"slow","reference_images":[],"shot_size":"close_up","spec_version":2,"style":"ink-wash night","time_of_day":"night","weather":"rain"}"""
            );

    [Fact]
    public void Everything_that_can_be_said_has_its_field() =>
        ShotSpecJson
            .Write(Sample.Full)
            .ShouldBe(
                """{"action":"she turns away","aspect_ratio":"9:16","atmosphere":"dreamy","camera_angle":"low","camera_movement":"dolly_in","characters":[{"appearance":"wet","id":"mei","look":"short black hair, red raincoat, wet","mood":"afraid"}],"color_temperature":"cool","depth_of_field":"shallow","duration_s":4,"fps":24,"lens_mm":35,"lighting_key":"low_key","location":{"id":"pier","look":"wet wooden pier, ferry lights"},"negative_prompt":"text, watermark","pace":"slow","reference_images":[{"role":"character","sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","subject_id":"mei"}],"shot_size":"close_up","spec_version":2,"style":"ink-wash night","time_of_day":"night","weather":"rain"}"""
            );

    // A golden value: when it changes, every take ever made becomes stale. Raise the spec's version instead.
    [Fact]
    public void The_hash_never_changes() =>
        ShotSpecHash
            .Of(Sample.Pier)
            .ShouldBe("d3465ea59591b2806c15324f6751ac0be06127e9950392ba292d559f66a0ca81");

    [Fact]
    public void Numbers_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Comma();
            ShotSpecJson
                .Write(Sample.Pier with { DurationSeconds = 2.5 })
                .ShouldContain("\"duration_s\":2.5,");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_duration_that_is_none_is_refused(double seconds) =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            ShotSpecHash.Of(Sample.Pier with { DurationSeconds = seconds })
        );

    [Fact]
    public void Every_field_of_the_intent_counts()
    {
        ShotSpec[] specs =
        [
            Sample.Pier,
            Sample.Pier with
            {
                AspectRatio = "16:9",
            },
            Sample.Pier with
            {
                ShotSize = Stories.Vocabulary.ShotSize.Wide,
            },
            Sample.Pier with
            {
                CameraAngle = Stories.Vocabulary.CameraAngle.High,
            },
            Sample.Pier with
            {
                CameraMovement = Stories.Vocabulary.CameraMovement.Static,
            },
            Sample.Pier with
            {
                Pace = Stories.Vocabulary.MovementPace.Fast,
            },
            Sample.Pier with
            {
                DurationSeconds = 4.5,
            },
            Sample.Pier with
            {
                Subjects = [],
            },
            Sample.Pier with
            {
                Subjects = Sample.Both,
            },
            Sample.Pier with
            {
                Subjects = [.. Sample.Both.Reverse()],
            },
            Sample.Pier with
            {
                Place = null,
            },
            Sample.Pier with
            {
                TimeOfDay = null,
            },
            Sample.Pier with
            {
                Weather = null,
            },
            Sample.Pier with
            {
                Action = null,
            },
            Sample.Pier with
            {
                Style = null,
            },
            Sample.Pier with
            {
                LensMm = 35,
            },
            Sample.Pier with
            {
                DepthOfField = Stories.Vocabulary.DepthOfField.Deep,
            },
            Sample.Pier with
            {
                LightingKey = Stories.Vocabulary.LightingKey.Rim,
            },
            Sample.Pier with
            {
                ColorTemperature = Stories.Vocabulary.ColorTemperature.Warm,
            },
            Sample.Pier with
            {
                Atmosphere = "dreamy",
            },
            Sample.Pier with
            {
                NegativePrompt = "text",
            },
            Sample.Pier with
            {
                Fps = 25,
            },
            Sample.Pier with
            {
                References = Sample.Full.References,
            },
            Sample.Pier with
            {
                Subjects = [Sample.Mei with { Appearance = "wet" }],
            },
            Sample.Pier with
            {
                SpecVersion = 1,
            },
        ];
        specs
            .Select(ShotSpecHash.Of)
            .Distinct(StringComparer.Ordinal)
            .Count()
            .ShouldBe(specs.Length);
    }

    internal static CultureInfo Comma()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "\u2212";
        return culture;
    }
}
