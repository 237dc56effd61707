using System.Runtime.CompilerServices;
using System.Text;

namespace InteractiveDrama.Shots.Providers.Animatic.Drawing;

/// <summary>A layer's markup while it is drawn.</summary>
internal sealed class Canvas
{
    public StringBuilder Text { get; } = new(4096);

    public bool IsEmpty => Text.Length == 0;

    public Canvas Add([InterpolatedStringHandlerArgument("")] SvgHandler markup)
    {
        _ = markup;
        return this;
    }

    public Canvas Add(Canvas other)
    {
        Text.Append(other.Text);
        return this;
    }

    /// <summary>A piece of markup on its own, such as a path used twice.</summary>
    public static string Of(SvgHandler markup) => markup.ToString();

    /// <summary>A rectangle with its corner at (x, y).</summary>
    public Canvas Rect(double x, double y, double width, double height, Colour fill) =>
        Add($"""<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}"/>""");

    /// <summary>A rectangle filled with a gradient.</summary>
    public Canvas Rect(double x, double y, double width, double height, string fill) =>
        Add($"""<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}"/>""");

    public Canvas Path(string d, Colour fill) => Add($"""<path d="{d}" fill="{fill}"/>""");

    public Canvas Path(string d, string fill) => Add($"""<path d="{d}" fill="{fill}"/>""");

    public Canvas Line(string d, Colour stroke, double width, double opacity = 1) =>
        Add(
            $"""<path d="{d}" stroke="{stroke}" stroke-width="{width}" fill="none" stroke-linecap="round" stroke-linejoin="round"{Fade(opacity)}/>"""
        );

    public static string Fade(double opacity) =>
        opacity >= 1 ? "" : Of($" opacity=\"{opacity:2}\"");
}
