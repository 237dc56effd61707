using InteractiveDrama.Shots.Providers.Animatic.Voices;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Sound;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>Has the lines of a way spoken.</summary>
internal static class CutVoices
{
    /// <summary>The spoken lines, by the number of the beat and of the line in it; lines with nothing to say are left out.</summary>
    public static async Task<Dictionary<(int Beat, int Line), SoundClip>> SpeakAsync(
        IReadOnlyList<CutBeat> beats,
        StorySettings settings,
        string locale,
        EspeakVoice voice,
        CancellationToken cancellation
    )
    {
        var cast = settings.Cast.ToDictionary(c => c.Key, StringComparer.Ordinal);
        var spoken = new Dictionary<(int, int), SoundClip>();
        for (var b = 0; b < beats.Count; b++)
        {
            for (var l = 0; l < beats[b].Beat.Lines.Length; l++)
            {
                var line = beats[b].Beat.Lines[l];
                var card = line.Speaker is { } key ? cast.GetValueOrDefault(key) : null;
                var words = new SpeechWords(
                    line.Text,
                    locale,
                    line.Speaker,
                    card?.Voice,
                    line.Mood,
                    null
                )
                {
                    Look = card?.Look,
                };
                if (await voice.SpeakAsync(words, cancellation) is { } wav)
                    spoken[(b, l)] = SpeechClip.Of(wav);
            }
        }

        return spoken;
    }
}
