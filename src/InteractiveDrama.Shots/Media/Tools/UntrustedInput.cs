using InteractiveDrama.Shots.Media.Probing;

namespace InteractiveDrama.Shots.Media.Tools;

/// <summary>
/// How a file from anywhere is given to ffmpeg and ffprobe: as the one container its first bytes say, from this file and
/// nothing else. A playlist, a list of parts or a picture that names another file is then no input at all.
/// </summary>
public static class UntrustedInput
{
    // 50 megapixels: more than any camera that shoots for a phone's screen, less than fills a machine.
    private const string MostPixels = "50000000";

    /// <summary>The arguments, <c>-i</c> included.</summary>
    /// <param name="path">The file; relative paths are under the current folder.</param>
    /// <param name="container">What its first bytes say it is.</param>
    public static IReadOnlyList<string> Arguments(string path, MediaContainer container)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return
        [
            "-protocol_whitelist",
            "file,pipe",
            "-format_whitelist",
            MediaContainers.Whitelist(container),
            "-codec_whitelist",
            KnownCodecs.Whitelist,
            "-f",
            MediaContainers.Demuxer(container),
            .. MediaContainers.IsSound(container) ? (string[])[] : ["-max_pixels", MostPixels],
            "-i",
            "file:" + Path.GetFullPath(path),
        ];
    }
}
