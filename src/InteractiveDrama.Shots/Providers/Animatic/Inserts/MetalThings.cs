using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.Words;

namespace InteractiveDrama.Shots.Providers.Animatic.Inserts;

/// <summary>Paints things of metal and machines.</summary>
internal static class MetalThings
{
    private static readonly Colour Brass = Colour.Hex("#d0a24e");
    private static readonly Colour Steel = Colour.Hex("#a9b4c0");
    private static readonly Colour Dark = Colour.Hex("#2c303a");

    public static bool Paint(ThingBrush brush, Thing? thing)
    {
        var lamp = brush.Scene.Light.Lamp;
        switch (thing)
        {
            case Thing.Key:
                brush.Canvas.Add($"""<g transform="rotate(-24 0 -60)">""");
                brush
                    .Part(
                        "M-220 -60a76 76 0 1 0 152 0a76 76 0 1 0 -152 0ZM-180 -60a36 36 0 1 1 72 0a36 36 0 1 1 -72 0Z",
                        Brass
                    )
                    .Part("M-72 -76H210V-44H196V6H168V-30H150V-4H122V-44H-72Z", Brass);
                brush.Canvas.Add($"</g>");
                return true;
            case Thing.Ring:
                brush
                    .Part(
                        "M-110 -110a110 104 0 1 0 220 0a110 104 0 1 0 -220 0ZM-82 -106a82 78 0 1 1 164 0a82 78 0 1 1 -164 0Z",
                        Brass
                    )
                    .Part("M-46 -214L-26 -262H26L46 -214L0 -176Z", Colour.Hex("#9fe0f0"), 0.9)
                    .Line("M0 -300v-34M64 -286l20 -24M-64 -286l-20 -24", Colour.White, 6, 0.7);
                return true;
            case Thing.Watch:
                brush
                    .Part("M-150 -150a150 150 0 1 0 300 0a150 150 0 1 0 -300 0Z", Brass)
                    .Part(
                        "M-122 -150a122 122 0 1 0 244 0a122 122 0 1 0 -244 0Z",
                        Colour.Hex("#f1ead8"),
                        0.2
                    )
                    .Part("M-22 -300h44v-36h-44Z", Brass);
                brush
                    .Line(
                        "M0 -256v18M0 -62v18M-106 -150h18M88 -150h18M-74 -224l10 10M64 -86l10 10M74 -224l-10 10M-64 -86l-10 10",
                        Dark,
                        8
                    )
                    .Line("M0 -150V-222M0 -150L52 -118", Dark, 11)
                    .Line("M0 -150L-58 -92", Colour.Hex("#c8413f"), 5);
                return true;
            case Thing.Knife:
                brush
                    .Part("M-230 -20Q-120 -120 70 -84L66 -36Q-100 -10 -230 -20Z", Steel, 0.9)
                    .Part("M66 -92L232 -76Q250 -50 230 -26L64 -30Z", Colour.Hex("#5a3a28"));
                return true;
            case Thing.Coin:
                brush
                    .Part(
                        "M-150 -24a90 28 0 1 0 180 0a90 28 0 1 0 -180 0ZM-150 -24v-24a90 28 0 0 1 180 0v24",
                        Brass
                    )
                    .Part(
                        "M-20 -120a84 84 0 1 0 168 0a84 84 0 1 0 -168 0Z",
                        Brass.Lighter(0.12),
                        0.9
                    )
                    .Line("M20 -120a44 44 0 1 0 88 0a44 44 0 1 0 -88 0", Brass.Darker(0.4), 7);
                return true;
            case Thing.Bell:
                brush
                    .Part(
                        "M-150 0C-110 -60 -130 -240 0 -250C130 -240 110 -60 150 0Q0 44 -150 0Z",
                        Brass
                    )
                    .Part("M-26 -250q0 -50 26 -50t26 50Z", Brass)
                    .Part("M-30 18a30 30 0 1 0 60 0Z", Brass.Darker(0.3))
                    .Line("M-88 -40Q-70 -180 -30 -216", Colour.White, 12, 0.4);
                return true;
            case Thing.Compass:
                brush
                    .Part("M-170 -120a170 140 0 1 0 340 0a170 140 0 1 0 -340 0Z", Brass)
                    .Part(
                        "M-136 -122a136 110 0 1 0 272 0a136 110 0 1 0 -272 0Z",
                        Colour.Hex("#efe7d0"),
                        0.2
                    )
                    .Part("M-10 -122L70 -200L26 -112Z", Colour.Hex("#c8413f"), 0)
                    .Part("M26 -112L-10 -122L-66 -44Z", Dark, 0);
                return true;
            case Thing.Wheel:
                brush
                    .Line(
                        "M-170 -180a170 170 0 1 0 340 0a170 170 0 1 0 -340 0M-230 -180h460M0 -410v460M-162 -342l324 324M162 -342l-324 324",
                        Colour.Hex("#8a5a34"),
                        26
                    )
                    .Part("M-44 -180a44 44 0 1 0 88 0a44 44 0 1 0 -88 0Z", Brass);
                return true;
            case Thing.Meter:
                brush
                    .Part("M-230 20V-270q0 -22 22 -22H208q22 0 22 22V20Z", Dark)
                    .Canvas.Add(
                        $"""<rect x="-186" y="-250" width="372" height="190" rx="14" fill="{lamp.Lighter(0.5)}"/><circle cx="0" cy="-150" r="260" fill="{brush.Picture.Glow(lamp, 0.4)}"/>"""
                    );
                brush
                    .Line("M-150 -120Q0 -240 150 -120", Dark, 6)
                    .Line("M-134 -134l-12 -16M-74 -172l-8 -18M0 -184v-20M74 -172l8 -18", Dark, 6)
                    .Line("M106 -154l14 -18M138 -130l16 -16", Colour.Hex("#c8413f"), 9);
                var falls = brush.Action.Has("flat", "falls", "lies", "dead", "drops");
                brush
                    .Line(falls ? "M0 -66L-148 -108" : "M0 -66L92 -196", Colour.Hex("#c8413f"), 7)
                    .Part("M-22 -64a22 22 0 1 1 44 0Z", Dark)
                    .Part(
                        "M-170 -24a20 20 0 1 0 40 0a20 20 0 1 0 -40 0ZM130 -24a20 20 0 1 0 40 0a20 20 0 1 0 -40 0Z",
                        Steel
                    );
                return true;
            case Thing.Button:
                brush
                    .Part("M-200 20L-170 -200H170L200 20Z", Colour.Hex("#5c626e"))
                    .Part("M-40 -60a84 66 0 1 0 168 0a84 66 0 1 0 -168 0Z", Dark)
                    .Part(
                        "M-26 -84a70 52 0 1 0 140 0v20a70 52 0 0 1 -140 0Z",
                        brush.Said("#d8343a", "button", "switch"),
                        0.9
                    )
                    .Part("M-122 -80a26 26 0 1 0 52 0a26 26 0 1 0 -52 0Z", Steel)
                    .Line("M-96 -88v22", Dark, 11);
                return true;
            case Thing.Rounds:
                foreach (var x in (ReadOnlySpan<int>)[-150, -75, 0, 75, 150])
                {
                    brush
                        .Part(
                            Canvas.Of($"M{x - 27} 0V-120H{x + 27}V0Q{x} 14 {x - 27} 0Z"),
                            Brass,
                            0.8
                        )
                        .Part(
                            Canvas.Of(
                                $"M{x - 24} -120Q{x - 22} -186 {x} -196Q{x + 22} -186 {x + 24} -120Z"
                            ),
                            Colour.Hex("#a8643f"),
                            0.6
                        )
                        .Line(Canvas.Of($"M{x - 26} -12h52"), Brass.Darker(0.4), 5);
                    if (
                        brush.Action.Has("blank", "round", "cartridge", "bullet", "shell")
                        && !brush.Action.Has("five", "rounds", "bullets", "blanks", "shells")
                    )
                    {
                        break;
                    }
                }

                return true;
            case Thing.Revolver:
                brush.Canvas.Add($"""<g transform="translate(0 36) rotate(-25) scale(.92)">""");
                brush
                    .Part("M-240 -190H40V-150H-236Z", Steel.Darker(0.35), 0.9)
                    .Part("M-60 -206H70Q100 -206 110 -180L120 -130H-60Z", Steel.Darker(0.45), 0.9)
                    .Part(
                        "M60 -150Q110 -150 140 -120L200 10Q180 40 128 26L70 -100Z",
                        Colour.Hex("#5f3a26")
                    )
                    .Line("M-40 -126q0 54 50 54t50 -44M-4 -120q8 30 20 34", Dark, 11)
                    .Line("M-30 -180h80M-30 -156h80", Dark, 5, 0.7)
                    .Canvas.Add($"</g>");
                return true;
            case Thing.Keyhole:
            case Thing.Door:
                brush
                    .Part("M-1200 1200V-1600H1200V1200Z", Colour.Hex("#5f4532"))
                    .Part("M-90 0V-300q0 -40 90 -40t90 40V0q0 30 -90 30T-90 0Z", Brass.Darker(0.1))
                    .Part(
                        "M-60 -220a60 60 0 1 0 120 0a60 60 0 1 0 -120 0Z",
                        Brass.Lighter(0.14),
                        0.9
                    )
                    .Canvas.Path(
                        "M-18 -96a18 18 0 1 1 36 0q0 12 -8 18l10 50h-40l10 -50q-8 -6 -8 -18Z",
                        "#0a0a0e"
                    );
                return true;
            case Thing.Radio:
                brush
                    .Part("M-220 10V-220q0 -30 30 -30H190q30 0 30 30V10Z", Colour.Hex("#7a4a34"))
                    .Part("M-180 -30V-200H-10V-30Z", Colour.Hex("#c9b48a"), 0.2)
                    .Line(
                        "M-160 -180H-30M-160 -150H-30M-160 -120H-30M-160 -90H-30M-160 -60H-30",
                        Dark,
                        7,
                        0.6
                    );
                brush.Canvas.Add(
                    $"""<rect x="30" y="-200" width="150" height="60" rx="8" fill="{lamp.Lighter(0.4)}"/>"""
                );
                brush
                    .Line("M110 -196v52", Colour.Hex("#c8413f"), 5)
                    .Part(
                        "M40 -70a32 32 0 1 0 64 0a32 32 0 1 0 -64 0ZM120 -70a32 32 0 1 0 64 0a32 32 0 1 0 -64 0Z",
                        Dark
                    );
                return true;
            case Thing.Recorder:
                brush
                    .Part("M-220 20L-196 -240H196L220 20Z", Colour.Hex("#3a3f4c"))
                    .Part("M-160 -40L-146 -204H146L160 -40Z", Colour.Hex("#d8cdb4"), 0.3)
                    .Part("M-150 -70L-140 -120H140L150 -70Z", Colour.Hex("#b8443f"), 0);
                foreach (var x in (ReadOnlySpan<int>)[-70, 70])
                {
                    brush.Canvas.Add(
                        $"""<g transform="translate({x} -124)"><circle r="40" fill="#1c1e26"/><circle r="30" fill="none" stroke="#8a6a4a" stroke-width="12"/><g class="r"><circle r="15" fill="#e6ddc8"/><path d="M0 -15V15M-13 -8L13 8M-13 8L13 -8" stroke="#1c1e26" stroke-width="5"/></g></g>"""
                    );
                }

                brush.Line("M-120 -8h50M-40 -8h50M40 -8h80", Steel, 16);
                return true;
            default:
                return false;
        }
    }
}
