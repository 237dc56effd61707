using System.Buffers.Binary;

namespace InteractiveDrama.StrictProviders.Media;

/// <summary>Sound made in code.</summary>
public static class SampleSound
{
    private const int Rate = 24_000;

    /// <summary>A tone of 220 Hz: WAV, one channel, 16 bits, 24 kHz.</summary>
    /// <param name="seconds">Its length.</param>
    public static byte[] Wav(double seconds)
    {
        var samples = (int)(seconds * Rate);
        var wav = new byte[44 + (samples * 2)];
        "RIFF"u8.CopyTo(wav);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(4), wav.Length - 8);
        "WAVEfmt "u8.CopyTo(wav.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(28), Rate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(32), 2);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(34), 16);
        "data"u8.CopyTo(wav.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(40), samples * 2);
        for (var i = 0; i < samples; i++)
            BinaryPrimitives.WriteInt16LittleEndian(
                wav.AsSpan(44 + (i * 2)),
                (short)(8000 * Math.Sin(2 * Math.PI * 220 * i / Rate))
            );
        return wav;
    }

    /// <summary>Silence as MP3: frames of MPEG-1 layer III, one channel, 128 kbit/s, 44.1 kHz, 26 ms each.</summary>
    /// <param name="seconds">Its length.</param>
    public static byte[] Mp3(double seconds)
    {
        const int frame = 417;
        var mp3 = new byte[frame * Math.Max(1, (int)(seconds / 0.026122))];
        for (var at = 0; at < mp3.Length; at += frame)
            ((ReadOnlySpan<byte>)[0xFF, 0xFB, 0x90, 0xC4]).CopyTo(mp3.AsSpan(at));
        return mp3;
    }
}
