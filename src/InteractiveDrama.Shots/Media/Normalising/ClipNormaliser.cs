using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using InteractiveDrama.Shots.Media.Probing;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Provenance.Labels;

namespace InteractiveDrama.Shots.Media.Normalising;

/// <summary>
/// Makes the renditions of a clip in one decoding: H.264 high in yuv420p with closed groups, a keyframe on every second, a
/// constant whole frame rate; AAC in stereo at 48 kHz and the one loudness. A clip of which nothing is heard has no sound.
/// </summary>
internal sealed class ClipNormaliser(FfmpegTools tools)
{
    // With more than one, the encoder's bytes under a ceiling depend on which thread is faster.
    private const string Threads = "1";

    // The same sound goes with every size, so that a player can change between them.
    private const int SoundBitsPerSecond = 96_000;
    private const int MostRounds = 6;

    // The first way is twice as fast, and as good where there is room under the ceiling: quality is then what is asked
    // for, and only bytes differ. Where the ceiling presses, the second shows more for the same bytes.
    private const string Quick = "veryfast";
    private const string Careful = "medium";
    private const double Room = 0.8;

    private static readonly ToolLimits Limits = new() { Time = TimeSpan.FromMinutes(20) };

    /// <summary>Makes them.</summary>
    public async Task<ImmutableArray<MadeFile>> MakeAsync(
        string path,
        ProbedMedia media,
        string aspect,
        VisibleLabel? label,
        WorkFolder work,
        CancellationToken cancellation
    )
    {
        var sizes = Rendition.Of(aspect);
        var clip = new Clip(path, media, FrameRates.Nearest(media.FrameRate));
        var sound = work.File("sound.m4a");
        if (
            media.SoundCodec is not null
            && await new SoundMaker(tools).MakeAsync(
                path,
                media.Container,
                channels: 2,
                SoundBitsPerSecond,
                clip.Seconds,
                sound,
                cancellation
            )
        )
        {
            clip = clip with { Sound = sound };
        }

        clip = clip with
        {
            Over = await LabelOverlay.MakeAsync(label, sizes[^1], tools, work, cancellation),
        };
        var shares = sizes.ToDictionary(s => s, _ => 1.0);
        var frame = work.File("frame.png");
        var open = sizes;
        for (var round = 0; !open.IsEmpty; round++)
        {
            if (round == MostRounds)
            {
                throw new IOException("The clip could not be brought under its bit rate.");
            }

            var result = await tools.RunAsync(
                Arguments(clip, open, shares, work, round == 0 ? frame : null, Preset(round)),
                limits: Limits,
                cancellation: cancellation
            );
            EncodingRules.Check(result, "The clip");
            // A short or a hard clip may go over what the encoder was told; it is told less, and that size made again.
            open =
            [
                .. open.Where(s =>
                    round == 0
                        ? Rate(clip, s, work) > s.MostBitsPerSecond * Room
                        : IsOver(clip, s, work, shares)
                ),
            ];
        }

        return
        [
            .. sizes.Select(s => new MadeFile(
                work.File(Name(s)),
                "video/mp4",
                MediaRole.Rendition,
                s.Width,
                s.Height,
                clip.Seconds
            )),
            await new PosterMaker(tools).MakeAsync(frame, sizes[0], work, cancellation),
        ];
    }

    private static string Preset(int round) => round == 0 ? Quick : Careful;

    private static double Rate(Clip clip, Rendition size, WorkFolder work) =>
        new FileInfo(work.File(Name(size))).Length * 8 / clip.Seconds;

    private static bool IsOver(
        Clip clip,
        Rendition size,
        WorkFolder work,
        Dictionary<Rendition, double> shares
    )
    {
        var rate = Rate(clip, size, work);
        if (rate <= size.MostBitsPerSecond)
        {
            return false;
        }

        shares[size] *= Math.Min(0.95, size.MostBitsPerSecond / rate) * 0.95;
        return true;
    }

    private static List<string> Arguments(
        Clip clip,
        ImmutableArray<Rendition> sizes,
        Dictionary<Rendition, double> shares,
        WorkFolder work,
        string? frame,
        string preset
    )
    {
        List<string> arguments =
        [
            .. UntrustedInput.Arguments(clip.Path, clip.Media.Container),
            .. clip.Over.Input,
            .. clip.Sound is { } sound ? (string[])["-i", sound] : [],
            "-filter_complex",
            Graph(clip, sizes, frame is not null),
        ];
        for (var i = 0; i < sizes.Length; i++)
        {
            arguments.AddRange(Output(clip, sizes[i], i, shares[sizes[i]], preset));
            arguments.Add(work.File(Name(sizes[i])));
        }

        if (frame is not null)
        {
            arguments.AddRange([
                "-map",
                "[poster]",
                "-frames:v",
                "1",
                .. EncodingRules.Bare,
                frame,
            ]);
        }

        return arguments;
    }

    private static string Graph(Clip clip, ImmutableArray<Rendition> sizes, bool withFrame)
    {
        var largest = sizes[^1];
        var count = sizes.Length + (withFrame ? 1 : 0);
        var graph = new StringBuilder(
            $"[0:v:0]fps={clip.Rate},{PictureFilters.Fill(largest.Width, largest.Height)}{clip.Over.Filter(clip.Seconds)},trim=end_frame={clip.Frames},split={count}"
        );
        graph.Append(string.Concat(Enumerable.Range(0, count).Select(i => $"[p{i}]")));
        for (var i = 0; i < sizes.Length; i++)
        {
            graph.Append($";[p{i}]{PictureFilters.Shrink(sizes[i].Width, sizes[i].Height)}[v{i}]");
        }

        if (withFrame)
        {
            graph.Append($";[p{sizes.Length}]select='eq(n,0)'[poster]");
        }

        return graph.ToString();
    }

    private static IEnumerable<string> Output(
        Clip clip,
        Rendition size,
        int number,
        double share,
        string preset
    )
    {
        // What the container itself takes, and the buffer's head start, are taken off beforehand.
        var picture =
            ((size.MostBitsPerSecond * 0.96) - (clip.Sound is null ? 0 : SoundBitsPerSecond))
            * share;
        var most = (int)(picture * clip.Seconds / (clip.Seconds + 0.25));
        var rate = clip.Rate.ToString(CultureInfo.InvariantCulture);
        return
        [
            "-map",
            $"[v{number}]",
            "-c:v",
            "libx264",
            "-preset",
            preset,
            "-profile:v",
            "high",
            "-pix_fmt",
            "yuv420p",
            "-crf",
            "21",
            "-maxrate",
            most.ToString(CultureInfo.InvariantCulture),
            "-bufsize",
            (most / 2).ToString(CultureInfo.InvariantCulture),
            "-g",
            rate,
            "-keyint_min",
            rate,
            "-sc_threshold",
            "0",
            "-flags",
            "+cgop",
            "-x264-params",
            "open-gop=0:vbv-init=0.5",
            "-threads",
            Threads,
            "-color_primaries",
            "bt709",
            "-color_trc",
            "bt709",
            "-colorspace",
            "bt709",
            .. clip.Sound is null
                ? (string[])["-an"]
                : ["-map", $"{(clip.Over.IsEmpty ? 1 : 2)}:a:0", "-c:a", "copy"],
            .. EncodingRules.Bare,
            .. EncodingRules.FastStart,
        ];
    }

    private static string Name(Rendition size) => $"{size.Width}x{size.Height}.mp4";

    /// <summary>A clip to be made.</summary>
    private sealed record Clip(string Path, ProbedMedia Media, int Rate)
    {
        /// <summary>What is laid over its pictures.</summary>
        public LabelOverlay Over { get; init; } = LabelOverlay.None;

        /// <summary>The finished sound; null for none.</summary>
        public string? Sound { get; init; }

        /// <summary>How many frames it leaves with, at least one.</summary>
        public int Frames => Math.Max(1, (int)Math.Round(Media.Seconds * Rate));

        /// <summary>Length in seconds, a whole number of frames.</summary>
        public double Seconds => (double)Frames / Rate;
    }
}
