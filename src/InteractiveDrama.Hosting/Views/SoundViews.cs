using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Protocol;
using InteractiveDrama.Stories.Assets;
using WrittenKind = InteractiveDrama.Stories.Vocabulary.SoundKind;

namespace InteractiveDrama.Hosting.Views;

/// <summary>Makes of a beat's sounds what its player is sent.</summary>
internal static class SoundViews
{
    /// <summary>The sounds, in order; a name that the story has no file for is left out.</summary>
    /// <param name="story">The story.</param>
    /// <param name="beat">The beat.</param>
    /// <param name="pass">Signs addresses.</param>
    public static SoundView[] Of(PublishedStory story, Beat beat, MediaPass pass)
    {
        if (beat.Sounds.IsEmpty)
        {
            return [];
        }
        var views = new List<SoundView>(beat.Sounds.Length);
        foreach (var sound in beat.Sounds)
        {
            StoryFile? file = null;
            if (sound.Name is not { } name || story.Sounds.TryGetValue(name, out file))
            {
                views.Add(View(sound, file, pass));
            }
        }
        return [.. views];
    }

    private static SoundView View(BeatSound sound, StoryFile? file, MediaPass pass) =>
        new()
        {
            AtLine = sound.AtLine,
            Kind = sound.Kind switch
            {
                WrittenKind.Music => SoundKind.Music,
                WrittenKind.Ambience => SoundKind.Ambience,
                _ => SoundKind.Sfx,
            },
            Name = sound.Name,
            Url = file is null ? null : pass.Sign(TakeViews.Address(file.Sha256, file.Type)),
            FadeMs = (int)Math.Round(sound.FadeSeconds * 1000),
        };
}
