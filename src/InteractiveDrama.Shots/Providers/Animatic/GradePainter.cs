using InteractiveDrama.Shots.Providers.Animatic.Places;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Providers.Animatic;

/// <summary>The last glaze: the first subject's mood as a tint, the darker edges, the ground captions stand on.</summary>
internal static class GradePainter
{
    public static void Paint(SceneBrush brush, ShotSpec spec)
    {
        var (grade, frame, light) = (brush.Picture.Grade, brush.Frame, brush.Light);
        var mood = spec.Subjects.IsDefaultOrEmpty
            ? Mood.Neutral
            : MoodWords.Read(spec.Subjects[0].Mood);
        var (tint, strength) = mood switch
        {
            Mood.Happy => ("#ffcf8a", 0.07),
            Mood.Tender => ("#ffb79a", 0.08),
            Mood.Angry => ("#d02a1e", 0.09),
            Mood.Sad => ("#2f5aa8", 0.12),
            Mood.Afraid => ("#1f3d66", 0.14),
            Mood.Cold => ("#5a86a8", 0.12),
            Mood.Pain => ("#5a1a2a", 0.12),
            Mood.Determined => ("#b06a2a", 0.05),
            _ => ("#000000", 0),
        };
        if (strength > 0)
        {
            grade.Add(
                $"""<rect width="{frame.Width}" height="{frame.Height}" fill="{tint}" opacity="{strength:2}"/>"""
            );
        }

        var dark = light.SkyTop.Darker(0.75);
        var edge = light.Vignette + (mood is Mood.Afraid or Mood.Pain ? 0.14 : 0);
        var id = brush.Picture.NewId();
        brush.Picture.Defs.Add(
            $"""<radialGradient id="{id}" cx=".5" cy=".44" r=".76"><stop offset=".5" stop-color="{dark}" stop-opacity="0"/><stop offset="1" stop-color="{dark}" stop-opacity="{edge:2}"/></radialGradient>"""
        );
        var ground = brush.Picture.Straight(0, 0, 0, 1, (0, dark, 0), (1, dark, 0.66));
        grade.Add(
            $"""<rect width="{frame.Width}" height="{frame.Height}" fill="url(#{id})"/><rect y="{frame.Height * 0.68}" width="{frame.Width}" height="{frame.Height * 0.32}" fill="{ground}"/>"""
        );
    }
}
