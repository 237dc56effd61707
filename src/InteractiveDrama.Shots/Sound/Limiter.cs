namespace InteractiveDrama.Shots.Sound;

/// <summary>Holds back peaks before they come, and lets go slowly.</summary>
internal static class Limiter
{
    /// <summary>The most a sample may be: -1.5 dB, which leaves room for what lies between two samples.</summary>
    public const float Most = 0.84f;

    private const int Ahead = SoundClip.Rate / 200;
    private const double Release = 0.9998;

    public static void Apply(float[] samples)
    {
        var frames = samples.Length / 2;
        var wanted = new float[frames];
        for (var i = 0; i < frames; i++)
        {
            var peak = Math.Max(Math.Abs(samples[2 * i]), Math.Abs(samples[(2 * i) + 1]));
            wanted[i] = peak > Most ? Most / peak : 1;
        }

        // From the end: what is coming pulls down beforehand, along a straight line.
        for (var i = frames - 2; i >= 0; i--)
        {
            if (wanted[i + 1] < 1)
            {
                wanted[i] = Math.Min(
                    wanted[i],
                    wanted[i + 1] + ((1 - wanted[i + 1]) / Ahead) + 1e-5f
                );
            }
        }

        var gain = 1.0;
        for (var i = 0; i < frames; i++)
        {
            gain = Math.Min(wanted[i], 1 - ((1 - gain) * Release));
            samples[2 * i] *= (float)gain;
            samples[(2 * i) + 1] *= (float)gain;
        }
    }
}
