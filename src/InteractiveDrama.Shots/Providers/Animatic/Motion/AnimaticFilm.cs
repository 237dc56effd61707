using System.Collections.Immutable;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.Motion.Pixels;
using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion;

/// <summary>
/// A drawn shot as frames: its layers are drawn once, and placed for each frame where the camera's path and the weather
/// have them. The same spec gives the same frames on any machine with the same SVG reader. The last frame is the picture
/// at rest.
/// </summary>
public sealed class AnimaticFilm
{
    private readonly ImmutableArray<DrawnCel> cels;
    private readonly FilmTiming timing;

    private AnimaticFilm(
        ImmutableArray<DrawnCel> cels,
        FilmTiming timing,
        (int Width, int Height) size
    )
    {
        this.cels = cels;
        this.timing = timing;
        (Width, Height) = size;
    }

    /// <summary>Frames in a second.</summary>
    public static int Rate => FilmTiming.Rate;

    /// <summary>Width in pixels, 720 or 1280.</summary>
    public int Width { get; }

    /// <summary>Height in pixels, 1280 or 720.</summary>
    public int Height { get; }

    /// <summary>How many frames there are.</summary>
    public int Frames => timing.Frames;

    /// <summary>Bytes of one frame.</summary>
    public int FrameBytes => Width * Height * 3 / 2;

    /// <summary>How many layers are placed in each frame, those that fall counted for each copy.</summary>
    public int Layers => cels.Sum(c => c.Cel.Paths.Length);

    /// <summary>Draws a shot's layers.</summary>
    /// <param name="spec">The shot; a length out of 0.5 to 120 seconds is drawn at the nearer bound.</param>
    /// <param name="ffmpeg">The machine's ffmpeg, with librsvg.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="MotionUnavailableException">ffmpeg cannot draw the layers.</exception>
    public static async Task<AnimaticFilm> DrawAsync(
        ShotSpec spec,
        FfmpegTools ffmpeg,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(ffmpeg);
        var length = FilmTiming.Of(spec.DurationSeconds);
        var frame = Frame.Of(spec.AspectRatio, spec.CameraAngle);
        var (read, definitions) = CelReader.Read(spec, length);
        var pieces = read.SelectMany(c => Pieces(c, CelWindow.Of(c, frame))).ToList();
        var rasters = await new CelRasteriser(ffmpeg).DrawAsync(pieces, definitions, cancellation);
        return new AnimaticFilm(
            Together(read, rasters),
            length,
            ((int)frame.Width, (int)frame.Height)
        );
    }

    /// <summary>
    /// The frames, one after another, each <see cref="FrameBytes"/> long: 8-bit planar YUV 4:2:0 of BT.709 in its narrow
    /// range. A frame is valid until the next is asked for.
    /// </summary>
    /// <param name="cancellation">Stops.</param>
    public IEnumerable<ReadOnlyMemory<byte>> Draw(CancellationToken cancellation = default)
    {
        var composer = new FrameComposer(Width, Height);
        var frame = new byte[composer.FrameBytes];
        var before = ImmutableArray<Placed>.Empty;
        for (var i = 0; i < Frames; i++)
        {
            before = Place(i, before);
            composer.Draw(before, frame, cancellation);
            yield return frame;
        }
    }

    // What stays where it was is not worked out again.
    private ImmutableArray<Placed> Place(int frame, ImmutableArray<Placed> before)
    {
        var placed = ImmutableArray.CreateBuilder<Placed>(Layers);
        var blinks = IdleMotion.Blinks((double)frame / Rate, timing.Seconds);
        foreach (var (cel, open, closed) in cels)
        {
            var raster = blinks && closed is not null ? closed : open;
            foreach (var path in cel.Paths)
            {
                var last = before.IsEmpty ? null : before[placed.Count];
                placed.Add(
                    last is not null
                    && ReferenceEquals(last.Raster, raster)
                    && last.Place == path[frame]
                        ? last
                        : new Placed(raster, path[frame], Width)
                );
            }
        }

        return placed.MoveToImmutable();
    }

    private static IEnumerable<(string Markup, CelWindow Window)> Pieces(Cel cel, CelWindow window)
    {
        yield return (cel.Markup, window);
        foreach (var face in cel.Faces)
        {
            if (window.Part(face) is { } part)
            {
                yield return (Closed(cel.Markup), part.Window);
            }
        }
    }

    private static ImmutableArray<DrawnCel> Together(ImmutableArray<Cel> cels, CelRaster[] rasters)
    {
        var drawn = ImmutableArray.CreateBuilder<DrawnCel>(cels.Length);
        var next = 0;
        foreach (var cel in cels)
        {
            var open = rasters[next++];
            CelRaster? closed = null;
            foreach (var face in cel.Faces)
            {
                if (open.Window.Part(face) is { } part)
                {
                    closed = (closed ?? open).With(rasters[next++], part.X, part.Y);
                }
            }

            drawn.Add(new DrawnCel(cel, open, closed));
        }

        return drawn.MoveToImmutable();
    }

    // As the document's blink: flattened around a line a little below the eye's middle.
    private static string Closed(string markup) =>
        markup.Replace(
            "class=\"k\"",
            "transform=\"matrix(1 0 0 .08 0 .9)\"",
            StringComparison.Ordinal
        );
}
