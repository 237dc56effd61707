using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace InteractiveDrama.Shots.Providers.Animatic.Drawing;

/// <summary>
/// Formats interpolated markup: numbers to a tenth, with a point, on any culture. Only colours, numbers and markup
/// made here go in: a script's text never does, so it cannot leak into a picture.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct SvgHandler
{
    private readonly StringBuilder _text;

    public SvgHandler(int literalLength, int formattedCount)
    {
        _ = formattedCount;
        _text = new StringBuilder(literalLength + 32);
    }

    public SvgHandler(int literalLength, int formattedCount, Canvas canvas)
    {
        _ = literalLength;
        _ = formattedCount;
        _text = canvas.Text;
    }

    public void AppendLiteral(string value) => _text.Append(value);

    public void AppendFormatted(string? markup) => _text.Append(markup);

    public void AppendFormatted(Colour colour) => _text.Append(colour.ToString());

    public void AppendFormatted(int value) =>
        _text.Append(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(double value) => Append(value, 10);

    /// <summary>With format "2" to a hundredth, with "3" to a thousandth.</summary>
    public void AppendFormatted(double value, string format) =>
        Append(value, string.Equals(format, "3", StringComparison.Ordinal) ? 1000 : 100);

    public override string ToString() => _text.ToString();

    private void Append(double value, int parts)
    {
        var scaled = (long)Math.Round(value * parts, MidpointRounding.AwayFromZero);
        if (scaled < 0)
        {
            _text.Append('-');
            scaled = -scaled;
        }

        var (whole, rest) = Math.DivRem(scaled, parts);
        if (whole != 0 || rest == 0)
        {
            _text.Append(whole.ToString(CultureInfo.InvariantCulture));
        }

        for (var part = parts / 10; rest > 0; part /= 10)
        {
            if (part == parts / 10)
            {
                _text.Append('.');
            }

            var (digit, left) = Math.DivRem(rest, part);
            _text.Append((char)('0' + digit));
            rest = left;
        }
    }
}
