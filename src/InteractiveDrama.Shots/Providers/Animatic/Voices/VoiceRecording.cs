using System.Buffers.Binary;

namespace InteractiveDrama.Shots.Providers.Animatic.Voices;

/// <summary>
/// A spoken line: one channel of 16 bits. What comes from the synthesiser is cut to the words, brought to one loudness,
/// and fades in and out, so that nothing crackles where it begins and ends.
/// </summary>
/// <param name="Rate">Samples in a second.</param>
/// <param name="Samples">The samples, from -1 to 1.</param>
internal sealed record VoiceRecording(int Rate, float[] Samples)
{
    private const double Quiet = 0.008;
    private const double Level = 0.1;
    private const double Peak = 0.84;
    private const int HeaderBytes = 44;

    /// <summary>Its length in seconds, counted in samples.</summary>
    public double Seconds => (double)Samples.Length / Rate;

    /// <summary>Reads a WAV file of one channel and 16 bits, whatever length its header claims; null when it is none.</summary>
    public static VoiceRecording? Read(ReadOnlySpan<byte> wav)
    {
        if (
            wav.Length <= HeaderBytes
            || !wav[..4].SequenceEqual("RIFF"u8)
            || !wav[36..40].SequenceEqual("data"u8)
        )
        {
            return null;
        }

        var rate = BinaryPrimitives.ReadInt32LittleEndian(wav[24..]);
        var one = BinaryPrimitives.ReadInt16LittleEndian(wav[22..]) == 1;
        var sixteen = BinaryPrimitives.ReadInt16LittleEndian(wav[34..]) == 16;
        if (!one || !sixteen || rate is < 8000 or > 96000)
        {
            return null;
        }

        var data = wav[HeaderBytes..];
        var samples = new float[data.Length / 2];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = BinaryPrimitives.ReadInt16LittleEndian(data[(i * 2)..]) / 32768f;
        }

        return new VoiceRecording(rate, samples);
    }

    /// <summary>Cut, levelled and faded; null when there is nothing to hear in it.</summary>
    /// <param name="decibels">How much louder than usual.</param>
    public VoiceRecording? Finished(double decibels)
    {
        var first = Array.FindIndex(Samples, s => Math.Abs(s) > Quiet);
        var last = Array.FindLastIndex(Samples, s => Math.Abs(s) > Quiet);
        if (first < 0)
        {
            return null;
        }

        var margin = Rate / 40;
        var cut = Samples[
            Math.Max(0, first - margin)..Math.Min(Samples.Length, last + (3 * margin))
        ];
        var loud = cut.Where(s => Math.Abs(s) > Quiet).Select(s => (double)s * s).Average();
        var gain = Level * Math.Pow(10, decibels / 20) / Math.Sqrt(loud);
        gain = Math.Min(gain, Peak / cut.Max(Math.Abs));
        var fade = Math.Min(Rate / 50, cut.Length / 2);
        for (var i = 0; i < cut.Length; i++)
        {
            var edge = Math.Min(1, (Math.Min(i, cut.Length - 1 - i) + 0.5) / fade);
            cut[i] = (float)(cut[i] * gain * edge);
        }

        return new VoiceRecording(Rate, cut);
    }

    /// <summary>The recording as a WAV file.</summary>
    public byte[] Wav()
    {
        var bytes = new byte[HeaderBytes + (Samples.Length * 2)];
        var header = bytes.AsSpan();
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], bytes.Length - 8);
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(header[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(header[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], Rate);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], Rate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(header[32..], 2);
        BinaryPrimitives.WriteInt16LittleEndian(header[34..], 16);
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[40..], Samples.Length * 2);
        for (var i = 0; i < Samples.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(
                header[(HeaderBytes + (i * 2))..],
                (short)Math.Round(Math.Clamp(Samples[i], -1, 1) * 32767)
            );
        }

        return bytes;
    }
}
