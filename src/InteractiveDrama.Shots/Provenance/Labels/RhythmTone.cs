using System.Buffers.Binary;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>The tones that say "generated": short, long, short, short, then a rest before the voice.</summary>
internal static class RhythmTone
{
    private const int Rate = 48_000;
    private const double Short = 0.1;
    private const double Long = 0.3;
    private const double Pitch = 880;
    private const double Level = 0.25;

    // A tone that begins or ends at once clicks.
    private const double Edge = 0.005;

    /// <summary>The tones as a WAVE of one channel and 16 bits; the same bytes every time.</summary>
    public static byte[] Wav()
    {
        var samples = new List<short>();
        foreach (var length in (ReadOnlySpan<double>)[Short, Long, Short, Short])
        {
            samples.AddRange(Tone(length));
            samples.AddRange(new short[(int)(Short * Rate)]);
        }

        samples.AddRange(new short[(int)(Short * Rate)]);
        var format = new byte[16];
        BinaryPrimitives.WriteInt16LittleEndian(format, 1);
        BinaryPrimitives.WriteInt16LittleEndian(format.AsSpan(2), 1);
        BinaryPrimitives.WriteInt32LittleEndian(format.AsSpan(4), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(format.AsSpan(8), Rate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(format.AsSpan(12), 2);
        BinaryPrimitives.WriteInt16LittleEndian(format.AsSpan(14), 16);
        var data = new byte[samples.Count * 2];
        for (var i = 0; i < samples.Count; i++)
            BinaryPrimitives.WriteInt16LittleEndian(data.AsSpan(i * 2), samples[i]);
        return RiffFile.Write(
            "WAVE",
            [new RiffFile.Chunk("fmt ", format), new RiffFile.Chunk("data", data)]
        );
    }

    private static IEnumerable<short> Tone(double length)
    {
        var count = (int)(length * Rate);
        for (var i = 0; i < count; i++)
        {
            var edge = Math.Min(1, Math.Min(i, count - i) / (Edge * Rate));
            yield return (short)(
                Math.Sin(2 * Math.PI * Pitch * i / Rate) * Level * edge * short.MaxValue
            );
        }
    }
}
