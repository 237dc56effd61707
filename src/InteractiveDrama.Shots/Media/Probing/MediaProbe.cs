using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Media.Probing;

/// <summary>Finds out what a file is, by its bytes alone, and decodes all of it once. Nothing it says of itself is believed.</summary>
/// <param name="tools">The machine's ffmpeg.</param>
public sealed partial class MediaProbe(FfmpegTools tools)
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    public const long MostBytes = 512L * 1024 * 1024;

    /// <summary>The longest clip or voice that is taken, in seconds.</summary>
    public const double MostSeconds = 300;

    private const int LeastSide = 64;
    private const int MostSide = 8192;
    private const double ConstantWithin = 0.01;

    private static readonly ToolLimits Limits = new() { Time = TimeSpan.FromMinutes(2) };

    /// <summary>Looks at a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="MediaRefusedException">It is none of the containers and codecs that are taken, is damaged, too large or too long; the message is a sentence about "the file".</exception>
    /// <exception cref="IOException">It cannot be read, or ffmpeg cannot be started.</exception>
    public async Task<ProbedMedia> ReadAsync(string path, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var bytes = new FileInfo(path).Length;
        if (bytes > MostBytes)
        {
            throw new MediaRefusedException(
                $"The file has {bytes / 1024 / 1024} MB; give one of at most {MostBytes / 1024 / 1024} MB."
            );
        }

        var container =
            await MediaContainers.OfFileAsync(path, cancellation)
            ?? throw new MediaRefusedException(
                bytes == 0
                    ? "The file is empty."
                    : "The file is no media that is taken: give MP4, MOV, WebM, PNG, JPEG or WebP for a picture, and WAV, MP3 or M4A for a voice."
            );
        var said = await tools.ProbeAsync(
            [
                .. UntrustedInput.Arguments(path, container),
                "-print_format",
                "json",
                "-show_entries",
                ProbeAnswer.Entries,
            ],
            Limits,
            cancellation
        );
        if (UnlistedCodec().Match(said.Error) is { Success: true } unlisted)
        {
            throw NotTaken(unlisted.Groups["codec"].Value);
        }

        var answer =
            (said.Succeeded ? ProbeAnswer.Read(said.Output) : null) ?? throw Damaged(container);
        var media = Understand(container, answer);
        return await DecodeAsync(path, media, answer.Seconds, cancellation);
    }

    private static ProbedMedia Understand(MediaContainer container, ProbeAnswer answer)
    {
        var hasPicture = answer.Picture.ValueKind == JsonValueKind.Object;
        var hasSound = answer.Sound.ValueKind == JsonValueKind.Object;
        if (!hasPicture && !hasSound)
        {
            throw Damaged(container);
        }

        var isPicture = hasPicture && !MediaContainers.IsSound(container);
        var picture = isPicture ? answer.Picture : default;
        var (width, height) = isPicture ? Seen(container, picture) : (0, 0);
        var moves = isPicture && !MediaContainers.IsStill(container);
        var average = ProbeAnswer.Ratio(picture, "avg_frame_rate");
        var least = ProbeAnswer.Ratio(picture, "r_frame_rate");
        return new ProbedMedia
        {
            Container = container,
            Kind =
                !isPicture ? MediaKind.Speech
                : moves ? MediaKind.Video
                : MediaKind.Image,
            PictureCodec = isPicture ? Codec(picture) : null,
            Width = width,
            Height = height,
            FrameRate = moves ? (average > 0 ? average : least) : 0,
            IsConstantRate = moves && Math.Abs(average - least) <= least * ConstantWithin,
            Seconds = ProbeAnswer.Number(moves ? picture : answer.Sound, "duration") ?? 0,
            SoundCodec = hasSound ? Codec(answer.Sound) : null,
            Channels = hasSound ? (int)(ProbeAnswer.Number(answer.Sound, "channels") ?? 0) : 0,
        };
    }

    private static string Codec(JsonElement stream)
    {
        var codec = ProbeAnswer.Text(stream, "codec_name") ?? "unknown";
        return KnownCodecs.IsTaken(codec) ? codec : throw NotTaken(codec);
    }

    private static MediaRefusedException NotTaken(string codec) =>
        new(
            $"The file's codec '{codec}' is not taken: give {KnownCodecs.Pictures} for a picture and {KnownCodecs.Sounds} for sound."
        );

    private static (int Width, int Height) Seen(MediaContainer container, JsonElement picture)
    {
        var width = ProbeAnswer.Number(picture, "width") ?? 0;
        var height = ProbeAnswer.Number(picture, "height") ?? 0;
        var pixel = ProbeAnswer.Ratio(picture, "sample_aspect_ratio");
        var wide = width * (pixel is > 0.1 and < 10 ? pixel : 1);
        var isTurned = Math.Abs(ProbeAnswer.Rotation(picture)) % 180 is > 45 and < 135;
        var (w, h) = isTurned ? (height, wide) : (wide, height);
        if (w <= 0 || h <= 0)
        {
            throw Damaged(container);
        }

        return Math.Min(w, h) is >= LeastSide && Math.Max(w, h) is <= MostSide
            ? ((int)Math.Round(w), (int)Math.Round(h))
            : throw new MediaRefusedException(
                $"The file's picture has {w:0}x{h:0} pixels; give {LeastSide} to {MostSide} on each side."
            );
    }

    private async Task<ProbedMedia> DecodeAsync(
        string path,
        ProbedMedia media,
        double? said,
        CancellationToken cancellation
    )
    {
        var result = await tools.RunAsync(
            [
                .. UntrustedInput.Arguments(path, media.Container),
                "-xerror",
                "-nostats",
                "-progress",
                "pipe:1",
                .. media.Kind is MediaKind.Speech ? (string[])[] : ["-map", "0:v:0"],
                .. media.SoundCodec is null ? (string[])[] : ["-map", "0:a:0"],
                "-t",
                Number(MostSeconds + 1),
                "-f",
                "null",
                "-",
            ],
            limits: Limits,
            cancellation: cancellation
        );
        // A decoder that mends what is broken says so and goes on; whoever supplied it should know.
        if (!result.Succeeded || result.Error.Length > 0)
        {
            throw Damaged(media.Container);
        }

        if (media.Kind == MediaKind.Image)
        {
            return media with { Seconds = 0 };
        }

        var decoded = Decoded(Encoding.ASCII.GetString(result.Output.Span));
        var seconds = media.Seconds > 0 ? media.Seconds : decoded;
        if (Math.Max(seconds, decoded) > MostSeconds)
        {
            throw new MediaRefusedException(
                $"The file is longer than {MostSeconds:0} s; give the shot or the line alone."
            );
        }

        return decoded <= 0 || seconds > (decoded * 1.1) + 0.5 || said > (decoded * 1.1) + 0.5
            ? throw Damaged(media.Container)
            : media with
            {
                Seconds = Math.Round(seconds, 3),
            };
    }

    private static double Decoded(string progress)
    {
        const string Key = "out_time_us=";
        var at = progress.LastIndexOf(Key, StringComparison.Ordinal);
        if (at < 0)
        {
            return 0;
        }

        var end = progress.IndexOf('\n', at);
        var written = progress[(at + Key.Length)..(end < 0 ? progress.Length : end)];
        return long.TryParse(written, CultureInfo.InvariantCulture, out var micros)
            ? micros / 1e6
            : 0;
    }

    private static MediaRefusedException Damaged(MediaContainer container) =>
        new(
            $"The file begins as {Words(container)} and cannot be decoded to its end: it is damaged or cut short; export it again."
        );

    private static string Words(MediaContainer container) =>
        container switch
        {
            MediaContainer.Mp4 => "MP4",
            MediaContainer.WebM => "WebM",
            MediaContainer.Png => "PNG",
            MediaContainer.Jpeg => "JPEG",
            MediaContainer.WebP => "WebP",
            MediaContainer.Wav => "WAV",
            MediaContainer.Mp3 => "MP3",
            MediaContainer.Ogg => "Ogg",
            _ => "FLAC",
        };

    [GeneratedRegex(
        @"Codec \((?<codec>[\w.-]+)\) not on whitelist",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex UnlistedCodec();

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
