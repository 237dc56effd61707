using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Specs;

/// <summary>The words by which models know sizes, angles, movements and light.</summary>
internal static class PromptWords
{
    public static string Of(ShotSize size) =>
        size switch
        {
            ShotSize.ExtremeCloseUp => "extreme close-up",
            ShotSize.CloseUp => "close-up",
            ShotSize.MediumClose => "medium close-up",
            ShotSize.Medium => "medium shot",
            ShotSize.MediumWide => "medium wide shot",
            ShotSize.Wide => "wide shot",
            ShotSize.ExtremeWide => "extreme wide shot",
            ShotSize.OverShoulder => "over-the-shoulder shot",
            ShotSize.Insert => "insert shot of an object",
            _ => "establishing shot",
        };

    public static string Of(CameraAngle angle) =>
        angle switch
        {
            CameraAngle.High => "high angle",
            CameraAngle.Low => "low angle",
            CameraAngle.BirdEye => "bird's-eye view",
            CameraAngle.Dutch => "dutch angle",
            _ => "eye level",
        };

    public static string Of(CameraMovement movement) =>
        movement switch
        {
            CameraMovement.PanLeft => "pan left",
            CameraMovement.PanRight => "pan right",
            CameraMovement.TiltUp => "tilt up",
            CameraMovement.TiltDown => "tilt down",
            CameraMovement.DollyIn => "push-in",
            CameraMovement.DollyOut => "pull-back",
            CameraMovement.TrackingLeft => "tracking shot to the left",
            CameraMovement.TrackingRight => "tracking shot to the right",
            CameraMovement.CraneUp => "crane up",
            CameraMovement.CraneDown => "crane down",
            CameraMovement.Handheld => "handheld camera",
            CameraMovement.ZoomIn => "zoom in",
            CameraMovement.ZoomOut => "zoom out",
            CameraMovement.Orbital => "orbit around the subject",
            _ => "static camera",
        };

    public static string? Of(DepthOfField? depth) =>
        depth switch
        {
            DepthOfField.Shallow => "shallow focus",
            DepthOfField.Deep => "deep focus",
            _ => null,
        };

    public static string? Of(LightingKey? key) =>
        key switch
        {
            LightingKey.HighKey => "high-key lighting",
            LightingKey.LowKey => "low-key lighting",
            LightingKey.Rim => "rim light",
            LightingKey.Backlit => "backlit",
            LightingKey.Silhouette => "silhouette against the light",
            LightingKey.Soft => "soft light",
            LightingKey.Hard => "hard light",
            _ => null,
        };

    public static string? Of(ColorTemperature? temperature) =>
        temperature switch
        {
            ColorTemperature.Warm => "warm light",
            ColorTemperature.Neutral => "neutral white light",
            ColorTemperature.Cool => "cool blue light",
            _ => null,
        };
}
