using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Shots.Captions;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Vocabulary;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Captions;

public sealed class CaptionTests
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["mei"] = "Mei",
        ["tomas"] = "Tomas",
        ["pier"] = "The pier",
    };

    [Fact]
    public void A_name_has_the_colour_of_what_its_person_wears() =>
        Card("mei", "short black hair, red raincoat").ShouldBe("#db5258");

    [Fact]
    public void Every_name_is_readable_on_the_players_ground() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(7, 1),
            Prop.ForAll(
                (
                    from key in Gen.Choose(0, 100000)
                    from colour in Gen.Elements(
                        "black",
                        "navy",
                        "burgundy",
                        "dark green",
                        "white",
                        "",
                        "indigo"
                    )
                    select (key, colour)
                ).ToArbitrary(),
                pair =>
                    Contrast(
                            Card(
                                $"k{pair.key.ToString(CultureInfo.InvariantCulture)}",
                                $"{pair.colour} coat"
                            )
                        )
                        .ShouldBeGreaterThanOrEqualTo(4.5)
            )
        );

    [Fact]
    public void A_picture_is_told_in_words() =>
        AltText
            .Of(Sample.Pier, Names)
            .ShouldBe("Close-up of Mei (afraid), the pier, night, rain. She turns away.");

    [Fact]
    public void A_place_alone_is_told_by_its_name() =>
        AltText
            .Of(
                Sample.Pier with
                {
                    ShotSize = ShotSize.Establishing,
                    Subjects = [],
                    Action = null,
                    Weather = null,
                },
                Names
            )
            .ShouldBe("The place: The pier, night.");

    [Fact]
    public void Two_people_are_joined_and_unknown_keys_stand_for_themselves() =>
        AltText
            .Of(
                Sample.Pier with
                {
                    ShotSize = ShotSize.Medium,
                    Subjects = Sample.Both,
                    Place = null,
                    TimeOfDay = null,
                    Weather = null,
                    Action = "wait!",
                },
                new Dictionary<string, string>(StringComparer.Ordinal) { ["mei"] = "Mei" }
            )
            .ShouldBe("Half figure of Mei (afraid) and tomas. Wait!");

    private static string Card(string key, string look) =>
        CastPalette.CaptionColour(new CastMember(key, key, look, null, [], false));

    private static double Contrast(string hex) =>
        (Luminance(hex) + 0.05) / (Luminance("#0b0d14") + 0.05);

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var c =
                int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
