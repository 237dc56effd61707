using System.Globalization;
using System.Text;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>
/// A film's words in the form that libass draws (Advanced SubStation Alpha), in the player's sizes and colours: captions in
/// the lowest quarter, under every face; cards over a darkened picture, as low as captions; black before the film and after it.
/// </summary>
internal sealed class AssCaptions
{
    // As the player's tokens: ground, text, muted, accent.
    private const string Ground = "&H140D0B&";
    private const string Surface = "&H241814&";
    private const string Text = "&HF8F1EE&";
    private const string Muted = "&HBDA49A&";
    private const string Accent = "&H5E6BFF&";

    // On a screen 360 wide: how far a picture's lowest captions stand from its edge.
    private const double Foot = 52;
    private const double CardFoot = 96;
    private const int Layers = 5;
    private readonly StringBuilder events = new();
    private readonly int width;
    private readonly int height;
    private readonly double unit;

    private AssCaptions(int width, int height)
    {
        (this.width, this.height) = (width, height);
        unit = Math.Min(width, height) / 360.0;
    }

    /// <summary>Writes the file.</summary>
    /// <param name="plan">The film.</param>
    /// <param name="width">Width of the picture in pixels; sizes hold for its short side.</param>
    /// <param name="height">Its height.</param>
    public static string Write(CutPlan plan, int width, int height)
    {
        var captions = new AssCaptions(width, height);
        captions.Add(plan);
        return captions.Head() + captions.events;
    }

    private void Add(CutPlan plan)
    {
        Shade(plan.Seconds);
        foreach (var caption in plan.Captions)
        {
            switch (caption.Kind)
            {
                case CaptionKind.Line:
                    Line(caption);
                    break;
                case CaptionKind.Choice:
                    Choice(caption);
                    break;
                default:
                    Card(caption);
                    break;
            }
        }

        var end = plan.Seconds;
        Screen(Layers, 0, 0.8, "&H000000&", 0, (0, 700));
        Screen(Layers, Math.Max(0, end - 1.2), end + 1, "&H000000&", 0, (1000, 0));
    }

    private void Line(Caption caption)
    {
        var speaker = caption.Speaker is { } name
            ? $"{{\\b1\\fs{Size(16)}\\fsp{Size(1)}\\c{Colour(caption.Colour)}}}{Plain(name.ToUpperInvariant())}{{\\r}}\\N"
            : "";
        Event(3, caption.From, caption.To, "Line", "", speaker + Plain(caption.Text));
    }

    private void Choice(Caption caption)
    {
        var (x, y) = (width / 2.0, height - (104 * unit));
        var (wide, high) = (312 * unit, 64 * unit);
        Event(
            2,
            caption.From,
            caption.To,
            "Shape",
            $"\\an7\\pos(0,0)\\fad(160,240)\\c{Surface}\\1a&H2E&\\bord{Size(1.5)}\\3c{Accent}\\3a&H20&\\p1",
            Rounded(x - (wide / 2), y - (high / 2), wide, high, 14 * unit)
        );
        Event(
            3,
            caption.From,
            caption.To,
            "Choice",
            $"\\pos({Number(x)},{Number(y)})\\fad(160,240)",
            Plain(caption.Text)
        );
    }

    private void Card(Caption caption)
    {
        var size = caption.Text.Length > 14 ? 28 : 40;
        var (x, y) = (width / 2.0, height - (CardFoot * unit));
        Screen(1, caption.From, caption.To, Ground, 0x68, (300, 500));
        Event(
            3,
            caption.From,
            caption.To,
            "Card",
            $"\\an2\\pos({Number(x)},{Number(y - (12 * unit))})\\fs{Size(size)}\\fad(500,400)",
            Plain(caption.Text)
        );
        Event(
            2,
            caption.From,
            caption.To,
            "Shape",
            $"\\an7\\pos(0,0)\\fad(500,400)\\c{Accent}\\p1",
            Box(x - (20 * unit), y - unit, 40 * unit, 2 * unit)
        );
        if (caption.Under is { } under)
        {
            Event(
                3,
                caption.From,
                caption.To,
                "Card",
                $"\\an8\\b0\\pos({Number(x)},{Number(y + (12 * unit))})\\fs{Size(16)}\\c{Muted}\\fad(800,400)",
                Plain(under)
            );
        }
    }

    private void Screen(
        int layer,
        double from,
        double to,
        string colour,
        int through,
        (int In, int Out) fade
    ) =>
        Event(
            layer,
            from,
            to,
            "Shape",
            $"\\an7\\pos(0,0)\\fad({fade.In},{fade.Out})\\c{colour}\\1a&H{through:X2}&\\p1",
            Box(0, 0, width, height)
        );

    // Blurred so far that it is a gradient; its other edges are out of the picture.
    private void Shade(double end) =>
        Event(
            0,
            0,
            end,
            "Shape",
            $"\\an7\\pos(0,0)\\c{Ground}\\1a&H50&\\blur{Size(30)}\\p1",
            Box(-width, height - (120 * unit), 3 * width, 400 * unit)
        );

    private void Event(
        int layer,
        double from,
        double to,
        string style,
        string commands,
        string text
    ) =>
        events.Append(
            CultureInfo.InvariantCulture,
            $"Dialogue: {layer},{Clock(from)},{Clock(to)},{style},,0,0,0,,{(commands.Length > 0 ? $"{{{commands}}}" : "")}{text}\n"
        );

    private string Head()
    {
        var head = new StringBuilder();
        head.Append(
            CultureInfo.InvariantCulture,
            $"[Script Info]\nScriptType: v4.00+\nPlayResX: {width}\nPlayResY: {height}\nWrapStyle: 0\nScaledBorderAndShadow: yes\nYCbCr Matrix: TV.709\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding\n"
        );
        // A line of captions is as wide as on a phone, however wide the picture.
        var side = (width / unit - 312) / 2;
        head.Append(Style("Line", 20, 1.2, 2, side, Foot));
        head.Append(Style("Choice", 17, 0, 5, side + 22, 0));
        head.Append(Style("Card", 40, 0, 5, side, 0));
        head.Append(Style("Shape", 20, 0, 7, 0, 0));
        head.Append(
            "\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
        );
        return head.ToString();
    }

    private string Style(
        string name,
        double size,
        double outline,
        int place,
        double side,
        double foot
    )
    {
        var bold = name == "Card" ? -1 : 0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Style: {name},Liberation Sans,{size * unit:0},{Bare(Text)},{Bare(Text)},&H60140D0B,&H60140D0B,{bold},0,0,0,100,100,0,0,1,{outline * unit:0.#},0,{place},{side * unit:0},{side * unit:0},{foot * unit:0},1\n"
        );
    }

    private string Size(double size) => Number(size * unit);

    private static string Bare(string colour) => colour.TrimEnd('&');

    // From #rrggbb; the file has blue first.
    private static string Colour(string? colour) =>
        colour is ['#', var r, var e, var g, var n, var b, var u]
            ? $"&H{b}{u}{g}{n}{r}{e}&"
            : Muted;

    private static string Box(double x, double y, double wide, double high) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"m {x:0} {y:0} l {x + wide:0} {y:0} {x + wide:0} {y + high:0} {x:0} {y + high:0}"
        );

    private static string Rounded(double x, double y, double wide, double high, double r)
    {
        var (right, foot, c) = (x + wide, y + high, r * 0.45);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"m {x + r:0} {y:0} l {right - r:0} {y:0} b {right - c:0} {y:0} {right:0} {y + c:0} {right:0} {y + r:0} l {right:0} {foot - r:0} b {right:0} {foot - c:0} {right - c:0} {foot:0} {right - r:0} {foot:0} l {x + r:0} {foot:0} b {x + c:0} {foot:0} {x:0} {foot - c:0} {x:0} {foot - r:0} l {x:0} {y + r:0} b {x:0} {y + c:0} {x + c:0} {y:0} {x + r:0} {y:0}"
        );
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

    private static string Number(double number) =>
        number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Clock(double seconds) =>
        TimeSpan
            .FromSeconds(Math.Round(seconds, 2))
            .ToString(@"h\:mm\:ss\.ff", CultureInfo.InvariantCulture);
}
