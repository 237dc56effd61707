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
        }

        to.Optional(scene.Episode);
        to.Byte(scene.EpisodeOver ? (byte)1 : (byte)0);
        to.Text(scene.LastFlow);
        to.Texts(scene.Offered);
    }

    public static CarriedScene Read(ref ByteReader from) =>
        new()
        {
            Place = from.OptionalText(),
            Time = from.OptionalText(),
            Weather = from.OptionalText(),
            Looks = from.Pairs(),
            Shot = from.Flag()
                ? new OpenShot(from.OptionalText(), from.Direction(), from.Texts(), from.Pairs())
                : null,
            Episode = from.OptionalText(),
            EpisodeOver = from.Flag(),
            LastFlow = from.Text(),
            Offered = from.Texts(),
        };
}
