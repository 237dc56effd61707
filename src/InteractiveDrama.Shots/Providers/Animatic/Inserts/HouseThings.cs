using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.Words;

namespace InteractiveDrama.Shots.Providers.Animatic.Inserts;

/// <summary>Paints the things of a household; what nobody named is a lantern, so that an insert is never empty.</summary>
internal static class HouseThings
{
    private static readonly Colour Dark = Colour.Hex("#2c303a");

    public static void Paint(ThingBrush brush, Thing? thing)
    {
        var lamp = brush.Scene.Light.Lamp;
        switch (thing)
        {
            case Thing.Phone:
                brush.Canvas.Add(
                    $"""<ellipse cy="-110" rx="300" ry="220" fill="{brush.Picture.Glow(Colour.Hex("#8fd0ff"), 0.5)}"/>"""
                );
                brush.Part(
                    "M-130 20L-90 -290q4 -20 24 -18L130 -284q20 4 18 24L106 36q-4 20 -24 18L-112 42q-20 -2 -18 -22Z",
                    Dark,
                    0.9
                );
                if (!brush.Action.Has("face", "down"))
                {
                    brush.Canvas.Add(
                        $"""<path d="M-106 8L-70 -276L124 -254L86 22Z" fill="{brush.Picture.Falling(Colour.Hex("#cfeaff"), Colour.Hex("#5a9ad8"))}"/><path d="M-40 -190h110M-46 -150h80M-60 -60h120" stroke="#fff" stroke-width="14" stroke-linecap="round" opacity=".8"/>"""
                    );
                }

                break;
            case Thing.Cup:
                brush
                    .Part(
                        "M-130 -190H110Q120 -40 60 0H-80Q-140 -40 -130 -190Z",
                        brush.Said("#d8cdb8", "cup", "mug", "glass", "bowl")
                    )
                    .Line("M112 -160q90 -10 70 60t-100 50", Colour.Hex("#d8cdb8"), 20)
                    .Part(
                        "M-130 -190a120 26 0 1 0 240 0a120 26 0 1 0 -240 0Z",
                        Colour.Hex("#5a3a28"),
                        0.3
                    )
                    .Line(
                        "M-50 -240q-24 -40 0 -76t0 -76M30 -240q24 -40 0 -76t0 -76",
                        Colour.White,
                        11,
                        0.25
                    );
                break;
            case Thing.Bottle:
                brush
                    .Part(
                        "M-70 0V-210Q-70 -250 -30 -268V-360H30V-268Q70 -250 70 -210V0Q0 20 -70 0Z",
                        brush.Said("#2f6a4a", "bottle", "flask", "vial")
                    )
                    .Part("M-70 -60V-180H70V-60Z", Colour.Hex("#e6dcc0"), 0.2)
                    .Line("M-44 -210V-40", Colour.White, 11, 0.35)
                    .Part("M-28 -360h56v-32h-56Z", Colour.Hex("#8a5a34"));
                break;
            case Thing.Flower:
                brush
                    .Line(
                        "M-200 0Q-60 -40 60 -150M-40 -66q10 -60 60 -66M-100 -30q-20 50 40 54",
                        Colour.Hex("#4a7a4c"),
                        12
                    )
                    .Part(
                        "M60 -150C0 -190 20 -280 90 -270C110 -330 200 -310 190 -240C250 -220 230 -140 170 -140C160 -90 80 -90 60 -150Z",
                        brush.Said("#c8414f", "flower", "flowers", "rose", "bouquet", "petal")
                    )
                    .Line("M90 -190q30 -50 70 -20t-30 50t-36 -40", Colour.Hex("#7a1f2f"), 7, 0.6);
                break;
            case Thing.Bag:
                brush
                    .Part(
                        "M-230 10V-200q0 -26 26 -26H204q26 0 26 26V10Q0 34 -230 10Z",
                        brush.Said("#7a5238", "bag", "suitcase", "case", "box", "parcel", "chest")
                    )
                    .Line("M-80 -226v-30q0 -30 30 -30H50q30 0 30 30v30", Colour.Hex("#4a3020"), 20)
                    .Line("M-150 -224V20M150 -224V20M-230 -120H230", Colour.Hex("#4a3020"), 10)
                    .Part("M-30 -146h60v52h-60Z", Colour.Hex("#d0a24e"));
                break;
            case Thing.Medicine:
                brush
                    .Part("M-150 0V-180H-10V0Q-80 16 -150 0Z", Colour.Hex("#c8762f"))
                    .Part("M-160 -180V-236H0V-180Z", Colour.Hex("#eef0f0"))
                    .Part("M-150 -50V-140H-10V-50Z", Colour.Hex("#eef0f0"), 0.2)
                    .Part(
                        "M50 -16q0 -26 26 -26h50q26 0 26 26t-26 26H76q-26 0 -26 -26ZM140 -64q0 -22 22 -22h40q22 0 22 22t-22 22h-40q-22 0 -22 -22Z",
                        Colour.Hex("#e8e4da")
                    )
                    .Part("M100 -42h26q26 0 26 26t-26 26h-26Z", Colour.Hex("#c8414f"), 0);
                break;
            case Thing.Candle:
                brush.Canvas.Add(
                    $"""<circle cy="-290" r="330" fill="{brush.Picture.Glow(Colour.Hex("#ffb054"), 0.85)}"/>"""
                );
                brush
                    .Part("M-44 0V-210Q0 -226 44 -210V0Q0 16 -44 0Z", Colour.Hex("#efe4cc"))
                    .Line("M0 -214v-30", Dark, 6);
                brush
                    .Canvas.Path(
                        "M0 -370C44 -310 38 -250 0 -240C-38 -250 -44 -310 0 -370Z",
                        "#ffd27a"
                    )
                    .Path("M0 -320C20 -290 18 -252 0 -246C-18 -252 -20 -290 0 -320Z", "#fff6dc");
                break;
            case Thing.Rope:
                brush
                    .Line(
                        "M-210 -20q0 -60 210 -60t210 60t-210 50t-210 -50M-170 -70q0 -50 170 -50t170 50M-130 -120q0 -44 130 -44t130 44M60 -160Q170 -260 120 -400",
                        Colour.Hex("#b89a6a"),
                        34
                    )
                    .Line(
                        "M-180 -10l30 -26M-90 16l30 -30M20 22l30 -30M120 4l30 -28M-120 -110l24 -24M0 -160l24 -22M118 -300l34 -20M128 -240l34 -6",
                        Colour.Hex("#6f5838"),
                        6,
                        0.8
                    );
                break;
            case Thing.Pencil:
                brush
                    .Part("M-190 -10L-120 -190L210 -150L160 30Z", Colour.Hex("#efe6d2"), 0.3)
                    .Line("M-90 -130l150 18M-104 -92l180 22M-118 -54l110 14", Dark, 5, 0.5)
                    .Part("M-60 -20L150 -230L190 -196L-14 14L-78 34Z", Colour.Hex("#d9a03a"), 0.8)
                    .Part("M-60 -20L-14 14L-78 34Z", Colour.Hex("#ecd2a8"), 0.2);
                break;
            case Thing.Plant:
                brush
                    .Part("M-100 -130H100L72 10H-72Z", Colour.Hex("#a5583c"))
                    .Part("M-112 -166H112V-122H-112Z", Colour.Hex("#b8684a"));
                brush
                    .Line(
                        "M0 -160q-30 -130 -190 -130M0 -160q-20 -170 -90 -220M0 -160q0 -180 24 -250M0 -160q30 -150 130 -190M0 -160q50 -100 200 -90M0 -160q-60 -60 -200 -30",
                        Colour.Hex("#4f8f56"),
                        26
                    )
                    .Line(
                        "M0 -160q-30 -130 -190 -130M0 -160q0 -180 24 -250M0 -160q30 -150 130 -190",
                        Colour.Hex("#8fc48a"),
                        6
                    );
                break;
            case Thing.Hand:
                brush
                    .Part(
                        "M-300 -30C-220 -80 -160 -120 -80 -140L120 -214q26 -4 26 18q60 -22 62 8q44 -8 40 22q32 2 22 34L96 6Q-60 50 -300 70Z",
                        Colour.Hex("#d8a888"),
                        0.6
                    )
                    .Line(
                        "M146 -196L40 -140M208 -188L70 -108M248 -166L96 -74",
                        Colour.Hex("#8a5a48"),
                        6,
                        0.6
                    )
                    .Part("M-320 -50L-190 -110L-150 30L-320 90Z", Dark);
                break;
            case Thing.Toy:
                brush
                    .Part(
                        "M-110 0Q-140 -130 0 -136Q140 -130 110 0Q0 24 -110 0Z",
                        Colour.Hex("#a5744a")
                    )
                    .Part("M-96 -200a96 90 0 1 0 192 0a96 90 0 1 0 -192 0Z", Colour.Hex("#b5834f"))
                    .Part(
                        "M-100 -262a36 36 0 1 0 72 0a36 36 0 1 0 -72 0ZM28 -262a36 36 0 1 0 72 0a36 36 0 1 0 -72 0Z",
                        Colour.Hex("#a5744a")
                    )
                    .Line("M-36 -212v4M36 -212v4", Dark, 20)
                    .Line("M-20 -166q20 20 40 0", Dark, 7);
                break;
            default:
                brush.Canvas.Add(
                    $"""<circle cy="-150" r="400" fill="{brush.Picture.Glow(lamp, 0.8)}"/>"""
                );
                brush
                    .Part("M-90 0L-76 -40H76L90 0Q0 18 -90 0Z", Dark)
                    .Canvas.Add(
                        $"""<path d="M-70 -40Q-104 -150 -60 -240H60Q104 -150 70 -40Z" fill="{brush.Picture.Round((0, lamp.Lighter(0.8), 1), (1, lamp, 0.85))}"/>"""
                    );
                brush
                    .Line("M-70 -40Q-104 -150 -60 -240M70 -40Q104 -150 60 -240M0 -40V-240", Dark, 9)
                    .Part("M-76 -240H76L40 -300H-40Z", Dark)
                    .Line("M-60 -290Q-70 -390 0 -392Q70 -390 60 -290", Dark, 9);
                break;
        }
    }
}
