namespace InteractiveDrama.Shots.Sound;

/// <summary>Mixes sound: a pure function of its plan, the same samples on any machine.</summary>
public static class Mixer
{
    /// <summary>The loudness that a mix is brought to, in LUFS.</summary>
    public const double Loudness = -16;

    // How often what changes slowly is worked out anew, in samples.
    private const int Step = 48;

    // A loop's end and beginning lie over each other for this long.
    private const double Seam = 0.05;

    // A sound that is still heard when all is over goes in this time.
    private const double Leaving = 0.3;

    /// <summary>Mixes, brings it to <see cref="Loudness"/>, and holds back what would clip.</summary>
    /// <param name="plan">What is heard when.</param>
    public static SoundClip Finished(MixPlan plan)
    {
        var samples = Mix(plan).Samples.ToArray();
        if (LoudnessMeter.Measure(samples) is { } measured)
        {
            var gain = (float)Math.Pow(10, (Loudness - measured) / 20);
            for (var i = 0; i < samples.Length; i++)
            {
                samples[i] *= gain;
            }
        }

        Limiter.Apply(samples);
        return new SoundClip(samples);
    }

    /// <summary>Mixes, at the levels that the sounds have.</summary>
    /// <param name="plan">What is heard when.</param>
    public static SoundClip Mix(MixPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var samples = new float[2 * (int)Math.Ceiling(plan.Seconds * SoundClip.Rate)];
        var ducking = new Ducking(plan.Voices);
        foreach (var run in plan.Runs)
        {
            Add(run, ducking, samples);
        }

        foreach (var sound in plan.Voices.Concat(plan.Points))
        {
            Add(sound, samples);
        }

        return new SoundClip(samples);
    }

    private static void Add(PlacedSound sound, float[] into)
    {
        var first = 2 * (int)Math.Round(sound.At * SoundClip.Rate);
        var from = sound.Clip.Samples.Span;
        var leaves = first + from.Length > into.Length ? Leaving * 2 * SoundClip.Rate : 0;
        for (var i = Math.Max(0, -first); i < from.Length && first + i < into.Length; i++)
        {
            var left = into.Length - (first + i);
            into[first + i] += left < leaves ? (float)(from[i] * left / leaves) : from[i];
        }
    }

    private static void Add(SoundRun run, Ducking ducking, float[] into)
    {
        if (run.Clip.Frames == 0)
        {
            return;
        }

        var first = Math.Max(0, (int)Math.Round(run.From * SoundClip.Rate));
        var end = Math.Min(into.Length / 2, (int)Math.Round(run.To * SoundClip.Rate));
        var gain = Gain(run, ducking, first);
        for (var block = first; block < end; block += Step)
        {
            var next = Gain(run, ducking, block + Step);
            for (var i = block; i < Math.Min(block + Step, end); i++)
            {
                var (left, right) = Looped(run.Clip, i - first);
                var now = (float)(gain + ((next - gain) * (i - block) / Step));
                into[2 * i] += left * now;
                into[(2 * i) + 1] += right * now;
            }

            gain = next;
        }
    }

    private static double Gain(SoundRun run, Ducking ducking, int frame)
    {
        var time = (double)frame / SoundClip.Rate;
        var fade = Math.Min(Share(time - run.From, run.FadeIn), Share(run.To - time, run.FadeOut));
        // Equal power: two runs that cross keep one loudness.
        return Math.Sin(fade * Math.PI / 2) * Math.Pow(10, -run.Ducked * ducking.At(time) / 20);
    }

    private static double Share(double passed, double whole) =>
        whole <= 0 ? (passed >= 0 ? 1 : 0) : Math.Clamp(passed / whole, 0, 1);

    private static (float Left, float Right) Looped(SoundClip clip, int frame)
    {
        var from = clip.Samples.Span;
        var seam = Math.Min((int)(Seam * SoundClip.Rate), clip.Frames / 4);
        var period = clip.Frames - seam;
        var at = frame % period;
        var (left, right) = (from[2 * at], from[(2 * at) + 1]);
        if (frame < period || at >= seam)
        {
            return (left, right);
        }

        var rises = (float)at / seam;
        var old = 2 * (at + period);
        return (
            (left * rises) + (from[old] * (1 - rises)),
            (right * rises) + (from[old + 1] * (1 - rises))
        );
    }
}
