using System.Globalization;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>What is said about an answer that should be media.</summary>
internal static class MediaAnswer
{
    // Stores often know nothing better; what a file really is, is looked at before it is kept.
    private static readonly string[] Unspecific =
    [
        "",
        "application/octet-stream",
        "binary/octet-stream",
        "application/mp4",
    ];

    public static bool IsMedia(string type) =>
        type.StartsWith("image/", StringComparison.Ordinal)
        || type.StartsWith("video/", StringComparison.Ordinal)
        || type.StartsWith("audio/", StringComparison.Ordinal)
        || Unspecific.Contains(type, StringComparer.Ordinal);

    public static MediaRefusedException TooLarge(long mostBytes) =>
        new(
            $"The media is larger than {(mostBytes / 1048576.0).ToString("0.##", CultureInfo.InvariantCulture)} MB, the most that 'media: most' allows."
        );
}
