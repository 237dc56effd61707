namespace InteractiveDrama.Shots.Sound;

/// <summary>Integrated loudness as ITU-R BS.1770 has it: weighted as ears do, silence and pauses left out.</summary>
internal static class LoudnessMeter
{
    private const int Block = SoundClip.Rate * 4 / 10;
    private const int Hop = SoundClip.Rate / 10;
    private const double Offset = -0.691;
    private const double Silence = -70;
    private const double Pause = -10;

    /// <summary>Loudness in LUFS; null for silence.</summary>
    /// <param name="samples">Left and right by turns, 48,000 of each in a second.</param>
    public static double? Measure(ReadOnlySpan<float> samples)
    {
        var power = new double[(samples.Length / 2) + 1];
        for (var channel = 0; channel < 2; channel++)
        {
            // Figures of the recommendation for 48,000 samples in a second.
            var shelf = new Biquad(
                1.53512485958697,
                -2.69169618940638,
                1.19839281085285,
                -1.69065929318241,
                0.73248077421585
            );
            var pass = new Biquad(1, -2, 1, -1.99004745483398, 0.99007225036621);
            for (var i = channel; i < samples.Length; i += 2)
            {
                var heard = pass.Next(shelf.Next(samples[i]));
                power[(i / 2) + 1] += heard * heard;
            }
        }

        for (var i = 1; i < power.Length; i++)
        {
            power[i] += power[i - 1];
        }

        var blocks = new List<double>();
        for (var end = Math.Min(Block, power.Length - 1); end < power.Length && end > 0; end += Hop)
        {
            var begin = Math.Max(0, end - Block);
            blocks.Add((power[end] - power[begin]) / (end - begin));
        }

        var heardBlocks = blocks.Where(b => Level(b) > Silence).ToList();
        if (heardBlocks.Count == 0)
        {
            return null;
        }

        var gate = Level(heardBlocks.Average()) + Pause;
        return Level(heardBlocks.Where(b => Level(b) > gate).Average());
    }

    private static double Level(double power) => Offset + (10 * Math.Log10(Math.Max(power, 1e-12)));

    private sealed class Biquad(double b0, double b1, double b2, double a1, double a2)
    {
        private double first;
        private double second;

        public double Next(double x)
        {
            var y = (b0 * x) + first;
            first = (b1 * x) - (a1 * y) + second;
            second = (b2 * x) - (a2 * y);
            return y;
        }
    }
}
