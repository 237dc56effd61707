using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.Light;
using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>Paints the dark shoulder and the back of the head in front of the one who is looked at.</summary>
internal static class ShoulderPainter
{
    public static void Paint(
        Picture picture,
        Lighting light,
        double lightSide,
        ShotSubject? subject
    )
    {
        var look = AppearanceReader.Read(
            subject?.Key ?? "somebody",
            subject?.Look ?? "dark hair, dark coat"
        );
        var frame = picture.Frame;
        var scale = frame.Tall ? 1.95 : 1.4;
        var x = frame.MiddleX + (lightSide * frame.Width * (frame.Tall ? 0.37 : 0.3));
        var cloth = light.Shaded(look.GarmentColour).Darker(0.58);
        var hair = light
            .Shaded(look.Hair is HairStyle.Bald ? look.Skin : look.HairColour)
            .Darker(0.55);
        var rim =
            lightSide < 0
                ? picture.Straight(1, 0, 0, 0.1, (0, light.Rim, 0.75), (0.3, light.Rim, 0))
                : picture.Straight(0, 0, 1, 0.1, (0, light.Rim, 0.75), (0.3, light.Rim, 0));
        var blur = picture.Blur(3);
        picture.Front.Add(
            $"""<g transform="translate({x} {frame.Height * (frame.Tall ? 0.43 : 0.5)}) scale({scale:2})" filter="{blur}">"""
        );
        Part(
            picture.Front,
            "M-300 560C-290 330 -200 250 -80 214L-56 120H56L80 214C200 250 290 330 300 560V1100H-300Z",
            cloth,
            rim
        );
        var back = look.Hair switch
        {
            HairStyle.Bob =>
                "M-106 0C-130 -164 130 -164 106 0C116 60 116 112 100 160Q0 176 -100 160C-116 112 -116 60 -106 0Z",
            HairStyle.Long or HairStyle.Wavy or HairStyle.CurlyLong =>
                "M-108 0C-134 -168 134 -168 108 0C124 120 130 260 132 420Q0 470 -132 420C-130 260 -124 120 -108 0Z",
            _ => "M-98 10C-118 -160 118 -160 98 10C98 74 84 116 62 146H-62C-84 116 -98 74 -98 10Z",
        };
        Part(picture.Front, back, hair, rim);
        if (
            look.Hat
            is Hat.Beanie
                or Hat.Cap
                or Hat.Captain
                or Hat.Hood
                or Hat.Headscarf
                or Hat.Brim
        )
        {
            Part(
                picture.Front,
                "M-110 -16C-124 -190 124 -190 110 -16Q0 16 -110 -16Z",
                light.Shaded(look.HatColour).Darker(0.5),
                rim
            );
        }

        picture.Front.Add($"</g>");
    }

    private static void Part(Canvas canvas, string d, Colour fill, string rim) =>
        canvas.Add($"""<path d="{d}" fill="{fill}" stroke="{rim}" stroke-width="6"/>""");
}
