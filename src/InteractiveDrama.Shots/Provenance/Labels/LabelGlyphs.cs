using System.Collections.Frozen;
using System.Text;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>The letters of the labels that rules ask for, as strokes in a square of 100: no machine has to have a font for them.</summary>
internal static class LabelGlyphs
{
    private static readonly FrozenDictionary<Rune, (string Path, double Width)> Drawn =
        new Dictionary<Rune, (string, double)>
        {
            [new Rune('A')] = ("M14 92L42 8L70 92M24 64H60", 0.84),
            [new Rune('I')] = ("M20 8V92", 0.5),
            [new Rune(' ')] = ("", 0.4),
            [new Rune('生')] = ("M30 8Q25 30 10 44M26 28H88M20 58H82M52 6V92M6 92H96", 1.06),
            [new Rune('成')] = (
                "M20 28H92M20 28Q20 70 6 94M20 52H46Q46 74 41 82L32 77M56 6Q60 66 88 92L93 72M84 44Q70 74 46 92M70 8L82 18",
                1.06
            ),
            [new Rune('合')] = ("M50 6Q34 32 6 46M50 6Q66 32 94 46M32 44H68M24 60H76V94H24Z", 1.06),
        }.ToFrozenDictionary();

    /// <summary>Whether a letter is among them.</summary>
    public static bool Has(Rune letter) => Drawn.ContainsKey(letter);

    /// <summary>Its strokes.</summary>
    public static string Path(Rune letter) => Drawn[letter].Path;

    /// <summary>How wide a letter is, in its height.</summary>
    public static double Width(Rune letter) =>
        Drawn.TryGetValue(letter, out var known) ? known.Width
        : letter.Value < 0x2E80 ? 0.6
        : 1.06;
}
