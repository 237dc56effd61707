using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.Places;
using InteractiveDrama.Shots.Providers.Animatic.Words;

namespace InteractiveDrama.Shots.Providers.Animatic.Inserts;

/// <summary>What a thing is painted with. The origin is where it touches the surface; it is up to 420 units wide and high.</summary>
internal sealed record ThingBrush(SceneBrush Scene, Canvas Canvas, Phrases Action)
{
    public Picture Picture => Scene.Picture;

    /// <summary>The colour the action gives to the thing, else the usual one.</summary>
    public Colour Said(string usual, params ReadOnlySpan<string> nouns) =>
        ColourWords.OfCloth(Action.Before(nouns)) ?? Colour.Hex(usual);

    /// <summary>A fill from the lit side to the shaded one.</summary>
    public string Fill(Colour colour)
    {
        var (lit, shade) = (Scene.Light.Lit(colour), Scene.Light.Shaded(colour).Darker(0.22));
        return Scene.LightSide < 0
            ? Picture.Straight(0, 0, 1, 0.6, (0, lit.Lighter(0.1), 1), (1, shade, 1))
            : Picture.Straight(1, 0, 0, 0.6, (0, lit.Lighter(0.1), 1), (1, shade, 1));
    }

    public ThingBrush Part(string d, Colour colour, double edge = 0.5)
    {
        Canvas.Add(
            $"""<path d="{d}" fill="{Fill(colour)}" stroke="{Scene.Light.Rim}" stroke-opacity="{edge:2}" stroke-width="3.5" stroke-linejoin="round"/>"""
        );
        return this;
    }

    public ThingBrush Line(string d, Colour colour, double width, double opacity = 1)
    {
        Canvas.Line(
            d,
            Scene.Light.Lit(colour).Mix(Scene.Light.Shaded(colour), 0.4),
            width,
            opacity
        );
        return this;
    }
}
