namespace InteractiveDrama.Shots.Media;

/// <summary>Tells containers by their first bytes, whatever a file is called.</summary>
public static class MediaContainers
{
    /// <summary>How many of a file's first bytes are enough.</summary>
    public const int HeadBytes = 64;

    private static ReadOnlySpan<byte> PngHead => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> MatroskaHead => [0x1A, 0x45, 0xDF, 0xA3];

    /// <summary>The container of a file that begins like this; null when it is none of ours.</summary>
    /// <param name="head">Its first bytes, <see cref="HeadBytes"/> or all there are.</param>
    public static MediaContainer? Of(ReadOnlySpan<byte> head) =>
        head switch
        {
            _ when head.StartsWith(PngHead) => MediaContainer.Png,
            [0xFF, 0xD8, 0xFF, ..] => MediaContainer.Jpeg,
            _ when head.StartsWith("RIFF"u8) && Says(head, 8, "WEBP"u8) => MediaContainer.WebP,
            _ when head.StartsWith("RIFF"u8) && Says(head, 8, "WAVE"u8) => MediaContainer.Wav,
            _ when IsMp4(head) => MediaContainer.Mp4,
            _ when head.StartsWith(MatroskaHead) && head.IndexOf("webm"u8) > 0 =>
                MediaContainer.WebM,
            _ when head.StartsWith("OggS"u8) => MediaContainer.Ogg,
            _ when head.StartsWith("fLaC"u8) => MediaContainer.Flac,
            _ when head.StartsWith("ID3"u8) => MediaContainer.Mp3,
            // A frame of layer III without a tag before it; layer 0 there would be AAC.
            [0xFF, var second, ..] when (second & 0xE6) == 0xE2 => MediaContainer.Mp3,
            _ => null,
        };

    /// <summary>The container of a file; null when it is none of ours.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<MediaContainer?> OfFileAsync(
        string path,
        CancellationToken cancellation = default
    )
    {
        var head = new byte[HeadBytes];
        await using var file = File.OpenRead(path);
        var count = await file.ReadAtLeastAsync(head, HeadBytes, false, cancellation);
        return Of(head.AsSpan(0, count));
    }

    /// <summary>The media type of what is in it.</summary>
    /// <param name="container">The container.</param>
    /// <param name="kind">What is in it: an MP4 may be sound alone.</param>
    public static string Type(MediaContainer container, MediaKind kind) =>
        container switch
        {
            MediaContainer.Mp4 => kind == MediaKind.Speech ? "audio/mp4" : "video/mp4",
            MediaContainer.WebM => "video/webm",
            MediaContainer.Png => "image/png",
            MediaContainer.Jpeg => "image/jpeg",
            MediaContainer.WebP => "image/webp",
            MediaContainer.Wav => "audio/wav",
            MediaContainer.Mp3 => "audio/mpeg",
            MediaContainer.Ogg => "audio/ogg",
            _ => "audio/flac",
        };

    /// <summary>The name by which ffmpeg is told to read it so.</summary>
    internal static string Demuxer(MediaContainer container) =>
        container switch
        {
            MediaContainer.Mp4 => "mov",
            MediaContainer.WebM => "matroska",
            MediaContainer.Png => "png_pipe",
            MediaContainer.Jpeg => "jpeg_pipe",
            MediaContainer.WebP => "webp_pipe",
            MediaContainer.Wav => "wav",
            MediaContainer.Mp3 => "mp3",
            MediaContainer.Ogg => "ogg",
            _ => "flac",
        };

    /// <summary>The full names of the demuxer, as the list of allowed ones has them.</summary>
    internal static string Whitelist(MediaContainer container) =>
        container switch
        {
            MediaContainer.Mp4 => "mov,mp4,m4a,3gp,3g2,mj2",
            MediaContainer.WebM => "matroska,webm",
            _ => Demuxer(container),
        };

    internal static bool IsStill(MediaContainer container) =>
        container is MediaContainer.Png or MediaContainer.Jpeg or MediaContainer.WebP;

    internal static bool IsSound(MediaContainer container) =>
        container
            is MediaContainer.Wav
                or MediaContainer.Mp3
                or MediaContainer.Ogg
                or MediaContainer.Flac;

    // Old QuickTime files begin without an ftyp, with the box of the pictures or of the index.
    private static bool IsMp4(ReadOnlySpan<byte> head) =>
        Says(head, 4, "ftyp"u8)
        || Says(head, 4, "moov"u8)
        || Says(head, 4, "mdat"u8)
        || Says(head, 4, "wide"u8)
        || Says(head, 4, "free"u8) && Says(head, 12, "mdat"u8);

    private static bool Says(ReadOnlySpan<byte> head, int at, ReadOnlySpan<byte> word) =>
        head.Length >= at + word.Length && head.Slice(at, word.Length).SequenceEqual(word);
}
