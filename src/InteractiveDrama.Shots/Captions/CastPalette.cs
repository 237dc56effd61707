using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.People;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Shots.Captions;

/// <summary>The colours by which captions tell the cast apart: those of what they wear in the pictures.</summary>
public static class CastPalette
{
    private const double Contrast = 4.6;
    private static readonly Colour Ground = Colour.Hex("#0b0d14");

    /// <summary>The colour of a name in captions.</summary>
    /// <param name="member">The card.</param>
    /// <returns><c>#rrggbb</c> with a contrast of at least 4.5:1 on the player's dark ground.</returns>
    public static string CaptionColour(CastMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        var look = AppearanceReader.Read(member.Key, member.Look);

        // Of what the pictures show, the most colourful thing names the person best: a grey coat tells nobody apart.
        Colour[] worn =
        [
            look.GarmentColour,
            look.Scarf ?? look.GarmentColour,
            look.Glasses ? look.GlassesColour : look.GarmentColour,
            look.Hat is Hat.None ? look.GarmentColour : look.HatColour,
        ];
        var colour = worn.MaxBy(Colourfulness);
        if (Colourfulness(colour) < 0.1)
        {
            colour = Colourfulness(look.HairColour) > 0.1 ? look.HairColour : Colour.Hex("#b7c0cb");
        }

        while (Ratio(colour) < Contrast)
        {
            colour = colour.Lighter(0.08);
        }

        return colour.ToString();
    }

    private static double Colourfulness(Colour colour) =>
        Math.Max(colour.R, Math.Max(colour.G, colour.B))
        - Math.Min(colour.R, Math.Min(colour.G, colour.B));

    private static double Ratio(Colour colour) =>
        (Luminance(colour) + 0.05) / (Luminance(Ground) + 0.05);

    private static double Luminance(Colour colour) =>
        (0.2126 * Linear(colour.R)) + (0.7152 * Linear(colour.G)) + (0.0722 * Linear(colour.B));

    private static double Linear(double channel) =>
        channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);
}
