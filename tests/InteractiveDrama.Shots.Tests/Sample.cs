using System.Collections.Immutable;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Tests;

internal static class Sample
{
    public static ShotSubject Mei { get; } = new("mei", "short black hair, red raincoat", "afraid");

    public static ShotSubject Tomas { get; } =
        new("tomas", "old fisherman, grey beard, wool cap, navy coat", null);

    public static ShotSpec Pier { get; } =
        new()
        {
            AspectRatio = "9:16",
            ShotSize = ShotSize.CloseUp,
            CameraAngle = CameraAngle.Low,
            CameraMovement = CameraMovement.DollyIn,
            Pace = MovementPace.Slow,
            DurationSeconds = 4,
            Subjects = [Mei],
            Place = new ShotPlace("pier", "wet wooden pier, ferry lights"),
            TimeOfDay = "night",
            Weather = "rain",
            Action = "she turns away",
            Style = "ink-wash night",
        };

    public static ImmutableArray<ShotSubject> Both { get; } = [Mei, Tomas];
}
