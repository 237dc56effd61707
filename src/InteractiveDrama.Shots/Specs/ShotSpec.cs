using System.Collections.Immutable;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Specs;

/// <summary>Everything a picture is made from: the creative intent of one shot in one state of the story.</summary>
public sealed record ShotSpec
{
    /// <summary>Version of this form; part of the hash.</summary>
    public int SpecVersion { get; init; } = 2;

    /// <summary>Width to height, <c>9:16</c> or <c>16:9</c>.</summary>
    public required string AspectRatio { get; init; }

    /// <summary>How much is shown.</summary>
    public required ShotSize ShotSize { get; init; }

    /// <summary>From where.</summary>
    public required CameraAngle CameraAngle { get; init; }

    /// <summary>How the camera moves.</summary>
    public required CameraMovement CameraMovement { get; init; }

    /// <summary>How fast it moves.</summary>
    public required MovementPace Pace { get; init; }

    /// <summary>Focal length in millimetres; null leaves it open.</summary>
    public int? LensMm { get; init; }

    /// <summary>How much of the depth is sharp; null leaves it open.</summary>
    public DepthOfField? DepthOfField { get; init; }

    /// <summary>How it is lit; null leaves it open.</summary>
    public LightingKey? LightingKey { get; init; }

    /// <summary>The colour of the light; null leaves it open.</summary>
    public ColorTemperature? ColorTemperature { get; init; }

    /// <summary>Frames per second of what moves.</summary>
    public int Fps { get; init; } = 24;

    /// <summary>Length of the motion in seconds, above 0.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>Who is in the frame, in order; may be empty.</summary>
    public required ImmutableArray<ShotSubject> Subjects { get; init; }

    /// <summary>Where; null when the script has not said.</summary>
    public required ShotPlace? Place { get; init; }

    /// <summary>Time of day, as written ("night", "dawn", "interior warm"); null for day.</summary>
    public required string? TimeOfDay { get; init; }

    /// <summary>Weather, as written ("rain"); null for none.</summary>
    public required string? Weather { get; init; }

    /// <summary>What happens, in the script's words.</summary>
    public required string? Action { get; init; }

    /// <summary>What else the shot's tag says: words that no field has a name for.</summary>
    public string? Atmosphere { get; init; }

    /// <summary>The story's style, in words.</summary>
    public required string? Style { get; init; }

    /// <summary>What is not to be seen, in words.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>Pictures of those in the frame, in their order.</summary>
    public ImmutableArray<ShotReference> References { get; init; } = [];
}
