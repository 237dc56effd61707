using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Vocabulary;

/// <summary>What a <c># shot:</c> tag asks for; what it leaves open is null.</summary>
/// <param name="Size">How much is shown.</param>
/// <param name="Subjects">Cast keys in the frame, in the order written.</param>
/// <param name="Angle">From where.</param>
/// <param name="Movement">How the camera moves.</param>
/// <param name="Pace">How fast it moves.</param>
/// <param name="DurationSeconds">Length in seconds, above 0.</param>
/// <param name="Action">Free action, what stands after the first semicolon.</param>
public sealed record ShotDirection(
    ShotSize? Size,
    ImmutableArray<string> Subjects,
    CameraAngle? Angle,
    CameraMovement? Movement,
    MovementPace Pace,
    double? DurationSeconds,
    string? Action
)
{
    /// <summary>Focal length in millimetres, 4 to 1200.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? LensMm { get; init; }

    /// <summary>How much of the depth is sharp.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DepthOfField? DepthOfField { get; init; }

    /// <summary>How it is lit.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LightingKey? LightingKey { get; init; }

    /// <summary>The colour of the light.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ColorTemperature? ColorTemperature { get; init; }

    /// <summary>The terms that are none of the grammar's, as written, joined by commas: they still say how it is to feel.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Atmosphere { get; init; }

    /// <summary>A shot about which nothing is said.</summary>
    public static ShotDirection Open { get; } =
        new(null, [], null, null, MovementPace.Normal, null, null);
}
