using System.Collections.Immutable;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Benchmarks.Rendering;

/// <summary>The shots that are measured: four seconds each, on a pier in the rain unless the name says otherwise.</summary>
internal static class BenchShots
{
    private static readonly ShotSubject Mei = new(
        "mei",
        "short black hair, red raincoat",
        "afraid"
    );
    private static readonly ShotSubject Tomas = new(
        "tomas",
        "old fisherman, grey beard, wool cap, navy coat",
        null
    );

    /// <summary>The shots, with the least speed asked of each beside plain encoding; null where none is asked.</summary>
    public static ImmutableArray<(string Name, ShotSpec Spec, double? Goal)> All { get; } =
    [
        ("push-in, rain", Pier(CameraMovement.DollyIn), 0.4),
        ("pan, rain", Pier(CameraMovement.PanLeft), 0.8),
        ("static, rain", Pier(CameraMovement.Static), 0.8),
        ("push-in, room", Room(CameraMovement.DollyIn), 0.4),
        ("pan, room", Room(CameraMovement.PanLeft), 0.8),
        ("static, room", Room(CameraMovement.Static), 0.8),
        ("handheld, rain", Pier(CameraMovement.Handheld), null),
        ("pull-back, rain", Pier(CameraMovement.DollyOut), null),
    ];

    private static ShotSpec Pier(CameraMovement movement) =>
        new()
        {
            AspectRatio = "9:16",
            ShotSize = ShotSize.MediumWide,
            CameraAngle = CameraAngle.EyeLevel,
            CameraMovement = movement,
            Pace = MovementPace.Normal,
            DurationSeconds = 4,
            Subjects = [Mei, Tomas],
            Place = new ShotPlace("pier", "wet wooden pier, ferry lights"),
            TimeOfDay = "night",
            Weather = "rain",
            Action = null,
            Style = null,
        };

    private static ShotSpec Room(CameraMovement movement) =>
        Pier(movement) with
        {
            ShotSize = ShotSize.MediumClose,
            Subjects = [Mei],
            Place = new ShotPlace("kitchen", "small kitchen, round table, lamp"),
            Weather = null,
        };
}
