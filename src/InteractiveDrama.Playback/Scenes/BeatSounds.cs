using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Playback.Scenes;

/// <summary>What is heard in a beat, and what of it carries on.</summary>
internal sealed class BeatSounds
{
    private readonly List<BeatSound> all = [];

    /// <summary>Begins with what was playing before.</summary>
    public BeatSounds(CarriedScene scene)
    {
        if (scene.Music is { } music)
            all.Add(new BeatSound(0, SoundKind.Music, music, 0) { IsCarried = true });
        if (scene.Ambience is { } ambience)
            all.Add(new BeatSound(0, SoundKind.Ambience, ambience, 0) { IsCarried = true });
    }

    public ImmutableArray<BeatSound> All => [.. all];

    /// <summary>Takes a cue.</summary>
    /// <param name="cue">What a tag asks for.</param>
    /// <param name="atLine">Index of the line it comes with.</param>
    /// <param name="scene">The scene so far.</param>
    /// <returns>The scene that carries on.</returns>
    public CarriedScene Hear(SoundCue cue, int atLine, CarriedScene scene)
    {
        if (cue.Kind != SoundKind.Sfx)
        {
            // What plays goes on: a scene that is entered twice does not begin its music anew.
            if (cue.Name == (cue.Kind == SoundKind.Music ? scene.Music : scene.Ambience))
                return scene;
            all.RemoveAll(s => s.Kind == cue.Kind && s.AtLine == atLine);
        }

        all.Add(new BeatSound(atLine, cue.Kind, cue.Name, cue.FadeSeconds));
        return cue.Kind switch
        {
            SoundKind.Music => scene with { Music = cue.Name },
            SoundKind.Ambience => scene with { Ambience = cue.Name },
            _ => scene,
        };
    }
}
