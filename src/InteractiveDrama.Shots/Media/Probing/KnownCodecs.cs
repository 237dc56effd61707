using System.Collections.Frozen;

namespace InteractiveDrama.Shots.Media.Probing;

/// <summary>The codecs that are taken: what cameras, editors and models write, and no more of ffmpeg than that takes.</summary>
internal static class KnownCodecs
{
    /// <summary>The codecs of pictures, for people.</summary>
    public const string Pictures = "H.264, H.265, VP8, VP9, AV1, ProRes or DNxHD";

    /// <summary>The codecs of sound, for people.</summary>
    public const string Sounds = "AAC, MP3, Opus, Vorbis, FLAC, ALAC or PCM";

    private static readonly FrozenSet<string> Taken = FrozenSet.Create(
        StringComparer.Ordinal,
        "h264",
        "hevc",
        "vp8",
        "vp9",
        "av1",
        "prores",
        "dnxhd",
        "mpeg4",
        "mjpeg",
        "png",
        "webp",
        "aac",
        "mp3",
        "opus",
        "vorbis",
        "flac",
        "alac"
    );

    // Decoders have names of their own where a library does the work.
    private static readonly string[] Decoders =
    [
        .. Taken,
        "libdav1d",
        "libaom-av1",
        "libvpx",
        "libvpx-vp9",
        "mp3float",
        "libopus",
        "libvorbis",
        "pcm_s16le",
        "pcm_s16be",
        "pcm_s24le",
        "pcm_s24be",
        "pcm_s32le",
        "pcm_s32be",
        "pcm_f32le",
        "pcm_f32be",
        "pcm_f64le",
        "pcm_u8",
        "pcm_alaw",
        "pcm_mulaw",
    ];

    /// <summary>The decoders ffmpeg may use, as its option takes them.</summary>
    public static string Whitelist { get; } = string.Join(',', Decoders);

    /// <summary>Whether a codec is taken.</summary>
    /// <param name="codec">Its name as ffprobe says it.</param>
    public static bool IsTaken(string codec) =>
        Taken.Contains(codec) || codec.StartsWith("pcm_", StringComparison.Ordinal);
}
