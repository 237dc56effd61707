using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.Light;

/// <summary>The palette of a shot: everything painted is mixed through it, so a shot has few hues.</summary>
internal sealed record Lighting
{
    public required LightKind Kind { get; init; }

    public required Colour SkyTop { get; init; }

    public required Colour SkyMiddle { get; init; }

    public required Colour SkyLow { get; init; }

    /// <summary>What far things fade into.</summary>
    public required Colour Haze { get; init; }

    /// <summary>The key light, multiplied into what it falls on.</summary>
    public required Colour Key { get; init; }

    /// <summary>The light in the shade.</summary>
    public required Colour Shade { get; init; }

    /// <summary>The bright edge on people.</summary>
    public required Colour Rim { get; init; }

    /// <summary>Lamps and windows.</summary>
    public required Colour Lamp { get; init; }

    /// <summary>How dark the picture's edges are, 0 to 1.</summary>
    public required double Vignette { get; init; }

    public bool LampsLit => Kind is not (LightKind.Day or LightKind.Overcast);

    public bool Dark => Kind is LightKind.Night;

    public bool Inside => Kind is LightKind.InteriorWarm or LightKind.InteriorCold;

    /// <summary>A colour in the key light.</summary>
    public Colour Lit(Colour colour) => colour.Times(Key);

    /// <summary>A colour in the shade.</summary>
    public Colour Shaded(Colour colour) => colour.Times(Shade);

    /// <summary>A thing in the scenery: <paramref name="depth"/> 0 is near, 1 is lost in the haze.</summary>
    public Colour Set(Colour colour, double depth) =>
        colour
            .Times(Kind is LightKind.Night ? Shade.Darker(0.26) : Shade.Mix(Key, 0.3))
            .Mix(Haze, depth);

    public static Lighting Of(LightKind kind) =>
        kind switch
        {
            LightKind.Night => Make(
                kind,
                "#060a1a",
                "#15254a",
                "#3b4e7b",
                "#1d2d55",
                "#dde0f4",
                "#67709f",
                "#ffb66e",
                "#ffc582",
                0.62
            ),
            LightKind.Dusk => Make(
                kind,
                "#23265a",
                "#84507f",
                "#ff9d6c",
                "#71507c",
                "#ffe2cf",
                "#8a7099",
                "#ffb27a",
                "#ffd08e",
                0.5
            ),
            LightKind.Dawn => Make(
                kind,
                "#3d5a8c",
                "#cf9aa6",
                "#ffdcb4",
                "#b296ae",
                "#fff2e4",
                "#a693b4",
                "#ffe6bd",
                "#ffdca0",
                0.4
            ),
            LightKind.Overcast => Make(
                kind,
                "#6f8296",
                "#98a8b5",
                "#c8d0d3",
                "#a3b1bb",
                "#eef2f4",
                "#9aa6b6",
                "#f1f5f8",
                "#ffe0ac",
                0.46
            ),
            LightKind.InteriorWarm => Make(
                kind,
                "#33231f",
                "#5e4033",
                "#8a5f44",
                "#6b4a3c",
                "#fff0dc",
                "#a3807c",
                "#ffd390",
                "#ffd596",
                0.52
            ),
            LightKind.InteriorCold => Make(
                kind,
                "#27343f",
                "#4f6570",
                "#93aab2",
                "#7b929c",
                "#f1f9fb",
                "#8ea3b3",
                "#e2f6ff",
                "#e9f8ff",
                0.48
            ),
            _ => Make(
                kind,
                "#4388cb",
                "#93c5ea",
                "#e9f3f2",
                "#aecbde",
                "#fffdf8",
                "#b1b9d6",
                "#fff8e4",
                "#ffe7b8",
                0.34
            ),
        };

    private static Lighting Make(
        LightKind kind,
        string top,
        string middle,
        string low,
        string haze,
        string key,
        string shade,
        string rim,
        string lamp,
        double vignette
    ) =>
        new()
        {
            Kind = kind,
            SkyTop = Colour.Hex(top),
            SkyMiddle = Colour.Hex(middle),
            SkyLow = Colour.Hex(low),
            Haze = Colour.Hex(haze),
            Key = Colour.Hex(key),
            Shade = Colour.Hex(shade),
            Rim = Colour.Hex(rim),
            Lamp = Colour.Hex(lamp),
            Vignette = vignette,
        };
}
