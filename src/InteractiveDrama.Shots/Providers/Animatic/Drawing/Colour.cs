using System.Globalization;
using System.Runtime.InteropServices;

namespace InteractiveDrama.Shots.Providers.Animatic.Drawing;

/// <summary>An opaque colour; channels 0 to 1. Only sums and products, so every machine computes the same bytes.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Colour(double R, double G, double B)
{
    public static Colour Black { get; } = new(0, 0, 0);

    public static Colour White { get; } = new(1, 1, 1);

    /// <summary>Reads <c>#rrggbb</c>.</summary>
    public static Colour Hex(string hex) => new(Channel(hex, 1), Channel(hex, 3), Channel(hex, 5));

    public Colour Mix(Colour other, double share) =>
        new(R + ((other.R - R) * share), G + ((other.G - G) * share), B + ((other.B - B) * share));

    public Colour Times(Colour light) => new(R * light.R, G * light.G, B * light.B);

    public Colour Lighter(double share) => Mix(White, share);

    public Colour Darker(double share) => Mix(Black, share);

    /// <summary>Less colourful by <paramref name="share"/>, equally bright.</summary>
    public Colour Greyer(double share)
    {
        var grey = (R * 0.3) + (G * 0.59) + (B * 0.11);
        return Mix(new Colour(grey, grey, grey), share);
    }

    /// <summary>Perceived brightness, 0 to 1.</summary>
    public double Brightness => (R * 0.3) + (G * 0.59) + (B * 0.11);

    public override string ToString() => $"#{Byte(R)}{Byte(G)}{Byte(B)}";

    private static double Channel(string hex, int at) =>
        int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;

    private static string Byte(double channel) =>
        ((int)Math.Round(Math.Clamp(channel, 0, 1) * 255, MidpointRounding.AwayFromZero)).ToString(
            "x2",
            CultureInfo.InvariantCulture
        );
}
