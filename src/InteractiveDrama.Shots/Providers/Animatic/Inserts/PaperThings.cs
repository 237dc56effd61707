using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.Words;

namespace InteractiveDrama.Shots.Providers.Animatic.Inserts;

/// <summary>Paints what is made of paper. Writing is strokes: no picture carries text.</summary>
internal static class PaperThings
{
    private static readonly Colour Ink = Colour.Hex("#3a3f55");

    public static bool Paint(ThingBrush brush, Thing? thing)
    {
        switch (thing)
        {
            case Thing.Letter:
                var paper = brush.Said(
                    "#efe6d2",
                    "paper",
                    "sheet",
                    "letter",
                    "page",
                    "envelope",
                    "note"
                );
                brush
                    .Part("M-190 10L-150 -250L196 -214L150 50Z", paper)
                    .Part("M-150 -250L-138 -330L206 -290L196 -214Z", paper.Lighter(0.3));
                brush.Line(
                    "M-118 -200l200 22M-124 -160l250 28M-130 -120l230 26M-136 -80l250 28M-142 -40l150 18M-148 -4l210 24",
                    paper.Darker(0.55).Mix(Ink, 0.4),
                    6,
                    0.7
                );
                return true;
            case Thing.Photograph:
                brush
                    .Part("M-160 20L-130 -290L170 -262L142 50Z", Colour.Hex("#f3eee2"))
                    .Part("M-132 -40L-110 -262L144 -240L124 -16Z", Colour.Hex("#8fb4c4"), 0.2);
                brush
                    .Part(
                        "M-40 -28C-42 -100 -10 -120 -8 -130C-40 -160 -20 -206 12 -204C44 -202 58 -158 26 -130C34 -112 62 -96 58 -20Z",
                        Colour.Hex("#4a3f4c"),
                        0.2
                    )
                    .Line("M-132 -44Q-60 -90 124 -20", Colour.Hex("#d9b27a"), 8, 0.6);
                return true;
            case Thing.Book:
                var cover = brush.Said(
                    "#7a2f3a",
                    "book",
                    "diary",
                    "ledger",
                    "notebook",
                    "passport",
                    "logbook"
                );
                brush
                    .Part("M-220 20L-170 -180L190 -180L230 20Z", cover)
                    .Part(
                        "M-200 0L-154 -190Q-80 -220 8 -186L4 14Q-100 -14 -200 0Z",
                        Colour.Hex("#efe7d4")
                    )
                    .Part(
                        "M212 0L172 -190Q100 -220 8 -186L4 14Q110 -14 212 0Z",
                        Colour.Hex("#e6dcc6")
                    );
                brush.Line(
                    "M-140 -160q60 -20 124 0M-148 -124q66 -20 132 0M-156 -88q72 -20 140 0M-164 -52q78 -20 148 0M40 -160q60 -20 116 0M40 -124q64 -20 124 0M40 -88q70 -20 132 0",
                    Ink,
                    5,
                    0.55
                );
                return true;
            case Thing.Ticket:
                brush
                    .Part(
                        "M-200 -20L-160 -150L190 -118L150 24Z",
                        brush.Said("#e8c98a", "ticket", "card", "pass")
                    )
                    .Line("M84 -122l-36 132", Ink, 4, 0.5)
                    .Line("M-128 -112l160 14M-138 -76l120 12M-148 -40l150 14", Ink, 8, 0.6);
                return true;
            case Thing.Map:
                brush
                    .Part(
                        "M-260 10L-210 -210L-70 -180L70 -222L210 -190L262 20L90 -14L-60 30Z",
                        Colour.Hex("#e2d5b0")
                    )
                    .Part(
                        "M-180 -60Q-120 -150 -20 -110T150 -130Q180 -60 100 -40T-80 -10Q-150 0 -180 -60Z",
                        Colour.Hex("#8fb0a0"),
                        0.2
                    );
                brush
                    .Line("M-120 -80q80 -60 120 0t120 -30", Colour.Hex("#b8443f"), 6)
                    .Line("M112 -124l24 24m0 -24l-24 24", Colour.Hex("#b8443f"), 8)
                    .Line("M-70 -180L-60 30M70 -222L90 -14", Ink, 3, 0.4);
                return true;
            default:
                return false;
        }
    }
}
