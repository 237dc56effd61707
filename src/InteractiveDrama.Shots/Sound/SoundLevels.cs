namespace InteractiveDrama.Shots.Sound;

/// <summary>Brings sounds to levels that go together.</summary>
public static class SoundLevels
{
    /// <summary>
    /// A sound no louder than voices are: so that one mastered to be heard alone is still 12 dB under them when it makes
    /// room. A quieter one is left as its maker wanted it.
    /// </summary>
    /// <param name="clip">The sound.</param>
    public static SoundClip AtMostAVoice(SoundClip clip)
    {
        ArgumentNullException.ThrowIfNull(clip);
        if (
            LoudnessMeter.Measure(clip.Samples.Span) is not { } loudness
            || loudness <= Mixer.Loudness
        )
        {
            return clip;
        }

        var gain = (float)Math.Pow(10, (Mixer.Loudness - loudness) / 20);
        var samples = clip.Samples.ToArray();
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] *= gain;
        }

        return new SoundClip(samples);
    }
}
