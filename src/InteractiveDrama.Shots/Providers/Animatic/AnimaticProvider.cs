using System.Text;
using InteractiveDrama.Shots.Providers.Animatic.Air;
using InteractiveDrama.Shots.Providers.Animatic.Camera;
using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.Inserts;
using InteractiveDrama.Shots.Providers.Animatic.Light;
using InteractiveDrama.Shots.Providers.Animatic.People;
using InteractiveDrama.Shots.Providers.Animatic.Places;
using InteractiveDrama.Shots.Providers.Animatic.Words;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Providers.Animatic;

/// <summary>
/// Draws a shot as an animated SVG: scenery in layers with depth, the people of its cast, light, weather and camera.
/// It needs nothing but the spec: the same spec gives the same bytes on any machine, in any culture.
/// </summary>
public static class AnimaticProvider
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The media type of what <see cref="Draw"/> returns.</summary>
    public const string MediaType = "image/svg+xml";

    /// <summary>
    /// Version of the drawing rules. It takes part in the name of a drawn file, so that new rules never hide behind an
    /// old file.
    /// </summary>
    public const int Version = 1;

    /// <summary>Draws a shot.</summary>
    /// <param name="spec">What is to be seen. An aspect ratio other than <c>16:9</c> is drawn as <c>9:16</c>.</param>
    /// <returns>The SVG document, UTF-8, self-contained: no scripts, fonts or references to anything outside.</returns>
    public static byte[] Draw(ShotSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return Utf8.GetBytes(Compose(spec));
    }

    private static string Compose(ShotSpec spec)
    {
        var prefix = "s" + ShotSpecHash.Of(spec)[..8];
        var frame = Frame.Of(spec.AspectRatio, spec.CameraAngle);
        var picture = new Picture(frame, prefix);
        var scene = SceneOf(spec, picture);
        var framing = Framing.Of(
            spec.ShotSize,
            spec.CameraAngle,
            spec.Subjects.Length,
            frame,
            scene.LightSide
        );

        ScenePainter.Paint(scene);
        if (spec.ShotSize is ShotSize.Insert)
        {
            InsertPainter.Paint(scene, Phrases.Of(spec.Action));
        }

        foreach (var (index, pose) in framing.People)
        {
            PersonPainter.Paint(picture, scene.Light, scene.LightSide, spec.Subjects[index], pose);
        }

        if (spec.ShotSize is ShotSize.OverShoulder && !framing.People.IsEmpty)
        {
            ShoulderPainter.Paint(
                picture,
                scene.Light,
                scene.LightSide,
                spec.Subjects.Length > 1 ? spec.Subjects[0] : null
            );
        }

        AirPainter.Paint(scene, Phrases.Of(spec.Weather), Phrases.Of(spec.Action));
        GradePainter.Paint(scene, spec);
        return Document.Write(picture, spec, framing, prefix);
    }

    private static SceneBrush SceneOf(ShotSpec spec, Picture picture)
    {
        var words = Phrases.Of(spec.Place?.Look);
        var kind = PlaceWords.Read(words);
        var inside = PlaceWords.Inside(kind, words);
        var light = Lighting.Of(
            LightWords.Read(Phrases.Of(spec.TimeOfDay), Phrases.Of(spec.Weather), words, inside)
        );
        var seed = spec.Place?.Key ?? "nowhere";
        var side = Dice.For("light", seed).Chance(0.5) ? -1.0 : 1;
        return new SceneBrush(picture, light, words, kind, seed, side);
    }
}
