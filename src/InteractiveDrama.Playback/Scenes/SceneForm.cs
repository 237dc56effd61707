using InteractiveDrama.Playback.Engine.States;
using InteractiveDrama.Playback.Forms;

namespace InteractiveDrama.Playback.Scenes;

/// <summary>The carried scene in bytes, inside a snapshot.</summary>
internal static class SceneForm
{
    public static void Write(ByteWriter to, CarriedScene scene)
    {
        to.Optional(scene.Place);
        to.Optional(scene.Time);
        to.Optional(scene.Weather);
        to.Pairs(scene.Looks);
        to.Byte(scene.Shot is null ? (byte)0 : (byte)1);
        if (scene.Shot is { } shot)
        {
            to.Optional(shot.Id);
            to.Direction(shot.Direction);
            to.Texts(shot.Speakers);
            to.Pairs(shot.Moods);
            to.Byte(shot.IsHuman ? (byte)1 : (byte)0);
        }

        to.Optional(scene.Music);
        to.Optional(scene.Ambience);

        to.Optional(scene.Episode);
        to.Byte(scene.EpisodeOver ? (byte)1 : (byte)0);
        to.Text(scene.LastFlow);
        to.Texts(scene.Offered);
    }

    /// <summary>A scene.</summary>
    /// <param name="from">The bytes.</param>
    /// <param name="hasSound">False in forms older than sound, lenses and what only people may make.</param>
    public static CarriedScene Read(ref ByteReader from, bool hasSound) =>
        new()
        {
            Place = from.OptionalText(),
            Time = from.OptionalText(),
            Weather = from.OptionalText(),
            Looks = from.Pairs(),
            Shot = from.Flag() ? Shot(ref from, hasSound) : null,
            Music = hasSound ? from.OptionalText() : null,
            Ambience = hasSound ? from.OptionalText() : null,
            Episode = from.OptionalText(),
            EpisodeOver = from.Flag(),
            LastFlow = from.Text(),
            Offered = from.Texts(),
        };

    private static OpenShot Shot(ref ByteReader from, bool hasSound) =>
        new(from.OptionalText(), from.Direction(hasSound), from.Texts(), from.Pairs())
        {
            IsHuman = hasSound && from.Flag(),
        };
}
