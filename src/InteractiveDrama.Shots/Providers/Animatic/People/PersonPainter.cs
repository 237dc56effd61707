using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.Light;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>Paints one person: the same card gives the same person in every shot, whatever the frame, light and mood.</summary>
internal static class PersonPainter
{
    public static void Paint(
        Picture picture,
        Lighting light,
        double lightSide,
        ShotSubject subject,
        Pose pose
    )
    {
        var look = AppearanceReader.Read(subject.Key, subject.Look);
        var mood = MoodWords.Read(subject.Mood);
        var face = Expression.Of(mood);
        var canvas = picture.People;
        var brush = new PersonBrush(picture, canvas, light, lightSide, look, face, pose);

        // Which part of the frame the face takes, for whoever lays something over the picture.
        canvas.Add(
            $"""<g data-face="{pose.X - (100 * pose.Scale)} {pose.Y - (110 * pose.Scale)} {pose.X + (100 * pose.Scale)} {pose.Y + (136 * pose.Scale)}" transform="translate({pose.X} {pose.Y}) scale({pose.Scale:3})">"""
        );
        var height = look.Build is Build.Child ? 0.86 : 1.0;
        var head = Canvas.Of(
            $"translate({-pose.Pitch * 2} {face.Bow}) rotate({face.Tilt * (pose.Turn < 0 ? -1 : 1)} 0 150)"
        );
        canvas.Add($"""<g transform="{head}">""");
        HatPainter.Behind(brush);
        HairPainter.Behind(brush);
        canvas.Add($"</g>");
        if (height < 1)
        {
            canvas.Add($"""<g transform="translate(0 {190 * (1 - height)}) scale({height:2})">""");
        }

        // A camera that rises or draws back shows more below: the body must not end there.
        if (pose.Scale < 1.5)
        {
            BodyPainter.Legs(brush);
        }

        BodyPainter.Neck(brush);
        GarmentPainter.Paint(brush);
        if (pose.Scale < 1.9)
        {
            BodyPainter.Arms(brush, mood);
        }

        canvas.Add($"{(height < 1 ? "</g>" : "")}");
        canvas.Add($"""<g transform="{head}">""");
        var covered = look.Hat is Hat.Hood or Hat.Headscarf;
        var fringe = HairShapes.Front(look, pose.Turn);
        FacePainter.Paint(brush, fringe);
        EyePainter.Paint(brush);
        MouthPainter.Paint(brush);
        if (look.Hat is not Hat.Headscarf)
        {
            HairPainter.Front(brush);
        }

        if (!covered)
        {
            HairPainter.Locks(brush);
        }

        HatPainter.Front(brush);
        canvas.Add($"</g></g>");
    }
}
