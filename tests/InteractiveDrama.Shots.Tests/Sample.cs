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

    /// <summary>The pier with a value in every field.</summary>
    public static ShotSpec Full { get; } =
        Pier with
        {
            Subjects =
            [
                Mei with
                {
                    Look = "short black hair, red raincoat, wet",
                    Appearance = "wet",
                },
            ],
            LensMm = 35,
            DepthOfField = DepthOfField.Shallow,
            LightingKey = LightingKey.LowKey,
            ColorTemperature = ColorTemperature.Cool,
            Atmosphere = "dreamy",
            NegativePrompt = "text, watermark",
            References = [new ShotReference(new string('a', 64), ShotReference.Character, "mei")],
        };

    public static ImmutableArray<ShotSubject> Both { get; } = [Mei, Tomas];
}
