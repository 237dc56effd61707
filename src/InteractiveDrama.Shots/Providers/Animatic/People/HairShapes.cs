using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>Outlines of hair around a face of the usual size; the origin is the bridge of the nose.</summary>
internal static class HairShapes
{
    /// <summary>The hair over the forehead and round the temples; empty for a bald head.</summary>
    public static string Front(Appearance look, double turn)
    {
        var shift = turn * 10;
        return look.Hair switch
        {
            HairStyle.Bald => "",
            HairStyle.Buzz => Canvas.Of(
                $"M-93 12C-104 -70 -84 -134 0 -136C84 -134 104 -70 93 12C90 -10 86 -34 76 -54C{40 + shift} -82 {-40 + shift} -82 -76 -54C-86 -34 -90 -10 -93 12Z"
            ),
            HairStyle.Crop => Crop(look.Fringe, shift),
            HairStyle.Curly or HairStyle.CurlyLong => Canvas.Of(
                $"M-96 8C-124 -70 -90 -150 0 -152C90 -150 124 -70 96 8C92 -14 90 -30 80 -46C{66 + shift} -30 {58 + shift} -58 {44 + shift} -44C{30 + shift} -66 {10 + shift} -40 {-8 + shift} -56C{-24 + shift} -38 {-42 + shift} -62 {-54 + shift} -40C-66 -54 -84 -26 -96 8Z"
            ),
            HairStyle.Ponytail or HairStyle.Bun or HairStyle.Braid => Gathered(look.Fringe, shift),
            HairStyle.Pixie => Loose(look.Fringe, shift, 26, 100),
            _ => Loose(look.Fringe, shift, 46, 108),
        };
    }

    /// <summary>The hair behind head and neck.</summary>
    public static string Back(Appearance look) =>
        look.Hair switch
        {
            HairStyle.Bald or HairStyle.Buzz => "",
            HairStyle.Crop => "M-96 20C-116 -90 -80 -150 0 -150C80 -150 116 -90 96 20L84 70H-84Z",
            HairStyle.Pixie =>
                "M-100 30C-124 -100 -84 -152 0 -152C84 -152 124 -100 100 30C100 70 88 96 70 112H-70C-88 96 -100 70 -100 30Z",
            HairStyle.Bob =>
                "M-108 0C-136 -170 136 -170 108 0C118 60 120 112 106 158Q60 172 0 168Q-60 172 -106 158C-120 112 -118 60 -108 0Z",
            HairStyle.Long =>
                "M-108 0C-138 -172 138 -172 108 0C126 120 136 260 150 410Q120 452 84 440L0 380L-84 440Q-120 452 -150 410C-136 260 -126 120 -108 0Z",
            HairStyle.Wavy =>
                "M-108 0C-138 -172 138 -172 108 0C140 50 116 96 138 140C164 190 128 236 152 290C166 336 140 376 112 388L0 330L-112 388C-140 376 -166 336 -152 290C-128 236 -164 190 -138 140C-116 96 -140 50 -108 0Z",
            HairStyle.CurlyLong =>
                "M-108 0C-170 -60 -110 -170 0 -160C110 -170 170 -60 108 0C170 40 120 90 160 130C190 190 120 230 140 280C120 320 70 300 50 280H-50C-70 300 -120 320 -140 280C-120 230 -190 190 -160 130C-120 90 -170 40 -108 0Z",
            _ => "M-98 20C-120 -100 -84 -150 0 -150C84 -150 120 -100 98 20L86 76H-86Z",
        };

    /// <summary>Locks that hang in front of the shoulders; empty for short hair.</summary>
    public static string Locks(Appearance look) =>
        look.Hair switch
        {
            HairStyle.Bob =>
                "M-100 -30C-120 60 -124 130 -108 160C-92 168 -84 150 -86 126C-92 96 -90 30 -100 -30ZM100 -30C120 60 124 130 108 160C92 168 84 150 86 126C92 96 90 30 100 -30Z",
            HairStyle.Long =>
                "M-100 -30C-124 110 -142 240 -132 392C-122 404 -104 390 -98 366C-84 280 -84 140 -100 -30ZM100 -30C124 110 142 240 132 392C122 404 104 390 98 366C84 280 84 140 100 -30Z",
            HairStyle.Wavy =>
                "M-100 -30C-142 70 -110 120 -134 170C-156 220 -114 270 -136 340C-118 368 -92 340 -90 312C-110 260 -78 220 -98 170C-108 120 -84 70 -100 -30ZM100 -30C142 70 110 120 134 170C156 220 114 270 136 340C118 368 92 340 90 312C110 260 78 220 98 170C108 120 84 70 100 -30Z",
            _ => "",
        };

    /// <summary>The outer edge of the lock on the right; mirrored for the left one.</summary>
    public static string LockEdge(Appearance look) =>
        look.Hair switch
        {
            HairStyle.Bob => "M109 34C121 80 121 128 108 158",
            HairStyle.Long => "M109 40C130 130 140 240 133 386",
            _ => "M107 36C142 80 110 120 134 170C156 220 114 270 135 334",
        };

    private static string Crop(Fringe fringe, double shift)
    {
        const string outer =
            "M-95 26C-114 -76 -92 -146 -18 -156C64 -164 120 -92 95 26L87 26C89 -8 86 -34 78 -54";
        return fringe switch
        {
            Fringe.Back => Canvas.Of(
                $"{outer}C{56 + shift} -92 {-50 + shift} -94 -78 -54C-86 -34 -89 -8 -87 26Z"
            ),
            Fringe.Bangs => Canvas.Of(
                $"{outer}C{66 + shift} -34 {56 + shift} -28 {48 + shift} -24C{50 + shift} -40 {46 + shift} -50 {40 + shift} -56C{26 + shift} -34 {2 + shift} -26 {-20 + shift} -26C{-14 + shift} -38 {-12 + shift} -46 {-12 + shift} -56C{-34 + shift} -36 -58 -30 -74 -32C-82 -20 -88 0 -87 26Z"
            ),
            Fringe.Curtain => Canvas.Of(
                $"{outer}C{50 + shift} -40 {22 + shift} -74 {6 + shift} -100C{-10 + shift} -74 -44 -44 -78 -40C-86 -24 -89 0 -87 26Z"
            ),
            _ => Canvas.Of(
                $"{outer}C{60 + shift} -78 {30 + shift} -84 {-30 + shift} -92C{-44 + shift} -72 -64 -58 -80 -46C-87 -30 -89 -4 -87 26Z"
            ),
        };
    }

    private static string Gathered(Fringe fringe, double shift)
    {
        const string outer =
            "M-96 14C-116 -84 -84 -148 0 -150C84 -148 116 -84 96 14C94 -14 90 -36 80 -54";
        return fringe switch
        {
            Fringe.Bangs or Fringe.Straight => Canvas.Of(
                $"{outer}C{76 + shift} -30 {66 + shift} -20 {58 + shift} -16C{60 + shift} -32 {56 + shift} -44 {50 + shift} -52C{30 + shift} -26 {-14 + shift} -16 {-48 + shift} -14C{-42 + shift} -26 {-40 + shift} -36 {-40 + shift} -46C-60 -30 -80 -12 -96 14Z"
            ),
            Fringe.Curtain => Canvas.Of(
                $"{outer}C{60 + shift} -64 {24 + shift} -86 {shift} -104C{-24 + shift} -86 -60 -64 -80 -54C-90 -36 -94 -14 -96 14Z"
            ),
            _ => Canvas.Of(
                $"{outer}C{54 + shift} -86 {10 + shift} -98 {-34 + shift} -100C{-52 + shift} -80 -74 -60 -82 -44C-90 -28 -94 -10 -96 14Z"
            ),
        };
    }

    private static string Loose(Fringe fringe, double shift, double side, double width)
    {
        var outer = Canvas.Of(
            $"M{-width} {side}C{-width - 14} -74 -84 -150 0 -152C84 -150 {width + 14} -74 {width} {side}"
        );
        return fringe switch
        {
            Fringe.Straight => Canvas.Of(
                $"{outer}C{width - 10} 16 92 -6 86 -22C{70 + shift} -16 {62 + shift} -14 {52 + shift} -13L{48 + shift} -24L{42 + shift} -11C{20 + shift} -8 {0 + shift} -8 {-20 + shift} -10L{-26 + shift} -24L{-31 + shift} -11C{-50 + shift} -13 -70 -16 -86 -22C-92 -6 {-width + 10} 16 {-width} {side}Z"
            ),
            Fringe.Side => Canvas.Of(
                $"{outer}C{width - 8} 8 98 -36 {74 + shift} -56C{40 + shift} -78 {0 + shift} -90 {-34 + shift} -104C{-44 + shift} -80 -76 -52 -88 -10C-94 10 {-width + 4} 28 {-width} {side}Z"
            ),
            Fringe.Curtain => Canvas.Of(
                $"{outer}C{width - 6} 16 94 -18 82 -40C{56 + shift} -62 {18 + shift} -84 {shift} -106C{-18 + shift} -84 {-56 + shift} -62 -82 -40C-94 -18 {-width + 6} 16 {-width} {side}Z"
            ),
            Fringe.Back => Canvas.Of(
                $"{outer}C{width - 8} -6 94 -52 {66 + shift} -78C{36 + shift} -100 {-36 + shift} -100 {-66 + shift} -78C-94 -52 {-width + 8} -6 {-width} {side}Z"
            ),
            _ => Canvas.Of(
                $"{outer}C{width - 8} 4 94 -26 82 -46C{76 + shift} -24 {66 + shift} -14 {56 + shift} -10C{58 + shift} -28 {52 + shift} -46 {44 + shift} -58C{24 + shift} -28 {-18 + shift} -14 {-50 + shift} -12C{-44 + shift} -24 {-38 + shift} -36 {-36 + shift} -50C-56 -28 -74 -10 -82 10C-94 20 {-width + 4} 32 {-width} {side}Z"
            ),
        };
    }
}
