using InteractiveDrama.Shots.Sound;

namespace InteractiveDrama.Testing;

/// <summary>Tones, and how loud one is in a mix.</summary>
public static class Tones
{
    /// <summary>A tone.</summary>
    public static SoundClip Sine(double hertz, double seconds, double strength)
    {
        var samples = new float[2 * (int)(seconds * SoundClip.Rate)];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = (float)(strength * Math.Sin(i / 2 * hertz * 2 * Math.PI / SoundClip.Rate));
        return new SoundClip(samples);
    }

    /// <summary>All that is heard in a stretch, in decibels, a full sine being 0.</summary>
    public static double Power(SoundClip clip, double from, double to)
    {
        var part = Part(clip, from, to);
        var sum = 0.0;
        foreach (var sample in part)
            sum += (double)sample * sample;
        return 10 * Math.Log10(Math.Max(2 * sum / part.Length, 1e-12));
    }

    /// <summary>One tone of what is heard, in decibels, a full sine being 0.</summary>
    public static double Level(SoundClip clip, double hertz, double from, double to)
    {
        var part = Part(clip, from, to);
        var (sine, cosine) = (0.0, 0.0);
        var frames = part.Length / 2;
        for (var i = 0; i < frames; i++)
        {
            var angle = 2 * Math.PI * hertz * i / SoundClip.Rate;
            // A window, so that the rest does not leak in.
            var heard = part[2 * i] * (1 - Math.Cos(2 * Math.PI * i / frames));
            sine += heard * Math.Sin(angle);
            cosine += heard * Math.Cos(angle);
        }

        var strength = 2 * Math.Sqrt((sine * sine) + (cosine * cosine)) / frames;
        return 20 * Math.Log10(Math.Max(strength, 1e-6));
    }

    private static ReadOnlySpan<float> Part(SoundClip clip, double from, double to)
    {
        var (first, end) = ((int)(from * SoundClip.Rate), (int)(to * SoundClip.Rate));
        return clip.Samples.Span[(2 * first)..(2 * end)];
    }
}
