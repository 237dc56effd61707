using InteractiveDrama.Shots.Providers.Animatic.Voices;

namespace InteractiveDrama.Shots.Sound;

/// <summary>Speech, as it is mixed.</summary>
public static class SpeechClip
{
    /// <summary>Reads a WAV file of one channel and 16 bits, as the animatic provider speaks it.</summary>
    /// <param name="wav">The file.</param>
    /// <exception cref="IOException">It is no such file.</exception>
    public static SoundClip Of(ReadOnlySpan<byte> wav)
    {
        var voice =
            VoiceRecording.Read(wav)
            ?? throw new IOException(
                "This is no spoken line: a WAV file of one channel and 16 bits is."
            );
        var from = voice.Samples;
        var samples = new float[2 * (int)(voice.Seconds * SoundClip.Rate)];
        for (var i = 0; i < samples.Length / 2; i++)
        {
            var at = (double)i * voice.Rate / SoundClip.Rate;
            samples[2 * i] = samples[(2 * i) + 1] = Between(from, (int)at, (float)(at - (int)at));
        }

        return new SoundClip(samples);
    }

    // A cubic through the four samples around (Catmull and Rom's).
    private static float Between(float[] from, int at, float t)
    {
        float Sample(int i) => i < 0 || i >= from.Length ? 0 : from[i];
        var (a, b, c, d) = (Sample(at - 1), Sample(at), Sample(at + 1), Sample(at + 2));
        return b
            + (
                0.5f
                * t
                * (c - a + (t * ((2 * a) - (5 * b) + (4 * c) - d + (t * ((3 * (b - c)) + d - a)))))
            );
    }
}
