using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.Light;
using InteractiveDrama.Shots.Providers.Animatic.Words;

namespace InteractiveDrama.Shots.Providers.Animatic.Places;

/// <summary>What the scenery of one place is painted with. Its dice start anew for each part, so a place keeps its arrangement.</summary>
internal sealed record SceneBrush(
    Picture Picture,
    Lighting Light,
    Phrases Words,
    PlaceKind Kind,
    string Seed,
    double LightSide
)
{
    public Frame Frame => Picture.Frame;

    public double Horizon => Picture.Frame.Horizon;

    /// <summary>Where people's soles are in a wide shot.</summary>
    public double Floor => Frame.Height * 0.86;

    /// <summary>Dice for one part of this place.</summary>
    public Dice Dice(string part) => Drawing.Dice.For(part, Seed);

    /// <summary>Across the frame, 0 to 1.</summary>
    public double X(double share) => Frame.Width * share;

    /// <summary>A lamp's halo, its core last.</summary>
    public void Lamp(
        Canvas canvas,
        double x,
        double y,
        double radius,
        double core,
        double strength = 0.9
    )
    {
        if (Light.LampsLit)
        {
            canvas.Add(
                $"""<circle cx="{x}" cy="{y}" r="{radius}" fill="{Picture.Glow(Light.Lamp, strength)}"/>"""
            );
        }

        if (core > 0)
        {
            canvas.Add(
                $"""<circle cx="{x}" cy="{y}" r="{core}" fill="{(Light.LampsLit ? Light.Lamp.Lighter(0.75) : Light.Set(Colour.Hex("#d8d8d0"), 0.1))}"/>"""
            );
        }
    }
}
