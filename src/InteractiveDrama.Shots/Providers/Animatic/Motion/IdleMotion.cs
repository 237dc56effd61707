using System.Globalization;
using System.Xml.Linq;
using InteractiveDrama.Shots.Providers.Animatic.Camera;
using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion;

/// <summary>
/// What an element does without the camera, by its class, as <see cref="Document"/> writes it for a browser. Here it is at
/// rest at the shot's end, not at its beginning: a cut falls on the composed picture.
/// </summary>
internal static class IdleMotion
{
    /// <summary>True when an element of this class moves as a whole.</summary>
    public static bool Has(string? name) => name is { Length: 2 } && name[0] is 'f' or 'g' or 'd';

    /// <summary>Where the element is, once for each of its copies.</summary>
    /// <param name="element">The element.</param>
    /// <param name="left">Seconds until the shot's end.</param>
    public static Affine[] At(XElement element, double left) =>
        element.Attribute("class")?.Value switch
        {
            "f0" => Fall(element, left, 0.9),
            "f1" => Fall(element, left, 1.3),
            "f2" => Fall(element, left, 9),
            "f3" => Fall(element, left, 14),
            "g0" => [Affine.Shift(14 * Easing.InOut.At(Swing(left / 3.4)), 0)],
            "g1" => [Affine.Shift(14 * Easing.InOut.At(Swing(left / 4.6)), 0)],
            "d0" => [Drift(Swing(left / 30))],
            _ => [Affine.Identity],
        };

    /// <summary>True while eyes are closed, a little before the middle of the shot.</summary>
    /// <param name="time">Seconds from the beginning.</param>
    /// <param name="seconds">The shot's length.</param>
    public static bool Blinks(double time, double seconds)
    {
        // As long as a blink is, however long the shot.
        return Math.Abs(time - (0.49 * Math.Max(seconds, 3))) < 0.07;
    }

    // What falls is drawn one height of its field high: a second copy above follows without a seam.
    private static Affine[] Fall(XElement element, double left, double seconds)
    {
        var (x, y) = Way(element.Attribute("style")!.Value);
        var turns = left / seconds;
        var fallen = Math.Ceiling(turns) - turns;
        return
        [
            Affine.Shift(x * fallen, y * fallen),
            Affine.Shift(x * (fallen - 1), y * (fallen - 1)),
        ];
    }

    private static (double X, double Y) Way(string style)
    {
        double X(string name) =>
            style
                .Split(';')
                .Where(s => s.StartsWith(name, StringComparison.Ordinal))
                .Select(s =>
                    double.Parse(
                        s[name.Length..].Replace("px", "", StringComparison.Ordinal),
                        CultureInfo.InvariantCulture
                    )
                )
                .Single();
        return (X("--x:"), X("--y:"));
    }

    private static Affine Drift(double way) => Affine.Shift(90 * way, -20 * way);

    // There and back, once in two turns.
    private static double Swing(double turns)
    {
        var at = turns % 2;
        return at <= 1 ? at : 2 - at;
    }
}
