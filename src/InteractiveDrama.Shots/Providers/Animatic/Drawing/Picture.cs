namespace InteractiveDrama.Shots.Providers.Animatic.Drawing;

/// <summary>The layers of one shot, from back to front, and the definitions they share.</summary>
internal sealed class Picture(Frame frame, string idPrefix)
{
    private int _count;

    public Frame Frame { get; } = frame;

    public Canvas Defs { get; } = new();

    public Canvas Sky { get; } = new();

    public Canvas Far { get; } = new();

    public Canvas Middle { get; } = new();

    public Canvas Near { get; } = new();

    public Canvas BehindAir { get; } = new();

    public Canvas People { get; } = new();

    public Canvas Front { get; } = new();

    public Canvas Air { get; } = new();

    public Canvas Grade { get; } = new();

    /// <summary>An id no other picture on a page has.</summary>
    public string NewId() => Canvas.Of($"{idPrefix}{_count++}");

    /// <summary>A straight gradient through <paramref name="stops"/>; returns its <c>url(#id)</c>.</summary>
    public string Straight(
        double x1,
        double y1,
        double x2,
        double y2,
        params ReadOnlySpan<(double At, Colour Colour, double Opacity)> stops
    )
    {
        var id = NewId();
        Defs.Add($"""<linearGradient id="{id}" x1="{x1:2}" y1="{y1:2}" x2="{x2:2}" y2="{y2:2}">""");
        Stops(stops);
        Defs.Add($"</linearGradient>");
        return $"url(#{id})";
    }

    /// <summary>A gradient from top to bottom between two colours.</summary>
    public string Falling(Colour top, Colour bottom) =>
        Straight(0, 0, 0, 1, (0, top, 1), (1, bottom, 1));

    /// <summary>A gradient from left to right between two colours.</summary>
    public string Across(Colour left, Colour right) =>
        Straight(0, 0, 1, 0, (0, left, 1), (1, right, 1));

    /// <summary>A round gradient through <paramref name="stops"/>; returns its <c>url(#id)</c>.</summary>
    public string Round(params ReadOnlySpan<(double At, Colour Colour, double Opacity)> stops)
    {
        var id = NewId();
        Defs.Add($"""<radialGradient id="{id}">""");
        Stops(stops);
        Defs.Add($"</radialGradient>");
        return $"url(#{id})";
    }

    /// <summary>A soft light that fades to nothing.</summary>
    public string Glow(Colour colour, double strength = 0.9) =>
        Round((0, colour.Lighter(0.35), strength), (0.25, colour, strength * 0.5), (1, colour, 0));

    /// <summary>A blur; returns its <c>url(#id)</c>.</summary>
    public string Blur(double deviation)
    {
        var id = NewId();
        Defs.Add(
            $"""<filter id="{id}" x="-.2" y="-.2" width="1.4" height="1.4"><feGaussianBlur stdDeviation="{deviation}"/></filter>"""
        );
        return $"url(#{id})";
    }

    /// <summary>Everything outside <paramref name="path"/> is cut away; returns its <c>url(#id)</c>.</summary>
    public string Clip(string path)
    {
        var id = NewId();
        Defs.Add($"""<clipPath id="{id}"><path d="{path}"/></clipPath>""");
        return $"url(#{id})";
    }

    private void Stops(ReadOnlySpan<(double At, Colour Colour, double Opacity)> stops)
    {
        foreach (var (at, colour, opacity) in stops)
        {
            Defs.Add($"""<stop offset="{at:2}" stop-color="{colour}" """);
            if (opacity < 1)
            {
                Defs.Add($"""stop-opacity="{opacity:2}" """);
            }

            Defs.Add($"/>");
        }
    }
}
