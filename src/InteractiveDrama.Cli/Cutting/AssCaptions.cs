using System.Globalization;
using System.Text;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>Captions in the form that libass draws (Advanced SubStation Alpha), in the player's sizes: 20 units on a screen 360 wide.</summary>
internal static class AssCaptions
{
    /// <summary>Writes the file.</summary>
    /// <param name="captions">The captions.</param>
    /// <param name="width">Width of the picture in pixels; sizes hold for its short side.</param>
    /// <param name="height">Its height.</param>
    public static string Write(IEnumerable<Caption> captions, int width, int height)
    {
        var unit = Math.Min(width, height) / 360.0;
        string Style(string name, double size, int place, double down, int border, string ground) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"Style: {name},Liberation Sans,{size * unit:0},&H00FFFFFF,&H00FFFFFF,{ground},{ground},0,0,0,0,100,100,0,0,{border},{unit * (border == 3 ? 6 : 1.2):0.#},0,{place},{24 * unit:0},{24 * unit:0},{down * unit:0},1\n"
            );
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"[Script Info]\nScriptType: v4.00+\nPlayResX: {width}\nPlayResY: {height}\nWrapStyle: 0\nScaledBorderAndShadow: yes\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding\n"
        );
        text.Append(Style("Line", 20, 2, 56, 1, "&H60000000"));
        text.Append(Style("Choice", 19, 2, 150, 3, "&H40301810"));
        text.Append(Style("Card", 30, 5, 0, 1, "&H60000000"));
        text.Append(
            "\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
        );
        foreach (var caption in captions)
        {
            var speaker = caption.Speaker is { } name
                ? $"{{\\b1\\fs{(int)(16 * unit)}}}{Plain(name)}{{\\r}}\\N"
                : "";
            var fade = caption.Kind is CaptionKind.Line ? "" : "{\\fad(250,250)}";
            text.Append(
                CultureInfo.InvariantCulture,
                $"Dialogue: 0,{Time(caption.From)},{Time(caption.To)},{caption.Kind},,0,0,0,,{fade}{speaker}{Plain(caption.Text)}\n"
            );
        }

        return text.ToString();
    }

    // Braces open commands and a backslash is one; a story's text has neither.
    private static string Plain(string text) =>
        string.Concat(
            text.Select(c =>
                c switch
                {
                    '{' => '(',
                    '}' => ')',
                    '\\' => '/',
                    _ when char.IsControl(c) => ' ',
                    _ => c,
                }
            )
        );

    private static string Time(double seconds) =>
        TimeSpan
            .FromSeconds(Math.Round(seconds, 2))
            .ToString(@"h\:mm\:ss\.ff", CultureInfo.InvariantCulture);
}
