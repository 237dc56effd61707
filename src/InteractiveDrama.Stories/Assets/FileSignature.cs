namespace InteractiveDrama.Stories.Assets;

/// <summary>Tells what a file is by its first bytes; its name says nothing for sure.</summary>
public static class FileSignature
{
    private const int RiffType = 8;

    /// <summary>The media type of a picture or a sound.</summary>
    /// <param name="bytes">The file, or its first 12 bytes.</param>
    /// <returns>PNG, JPEG, WebP, MP4 sound, MP3, WAV or Ogg; null for anything else.</returns>
    public static string? TypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? "image/png"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) ? "image/jpeg"
        : bytes.StartsWith("RIFF"u8) && At(bytes, RiffType, "WEBP"u8) ? "image/webp"
        : bytes.StartsWith("RIFF"u8) && At(bytes, RiffType, "WAVE"u8) ? "audio/wav"
        : bytes.StartsWith("OggS"u8) ? "audio/ogg"
        : At(bytes, 4, "ftyp"u8) ? "audio/mp4"
        : bytes.StartsWith("ID3"u8) || IsMp3Frame(bytes) ? "audio/mpeg"
        : null;

    // Eleven set bits, then a layer that is not reserved.
    private static bool IsMp3Frame(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 1 && bytes[0] == 0xff && (bytes[1] & 0xe0) == 0xe0 && (bytes[1] & 0x06) != 0;

    private static bool At(ReadOnlySpan<byte> bytes, int offset, ReadOnlySpan<byte> text) =>
        bytes.Length >= offset + text.Length && bytes[offset..].StartsWith(text);
}
