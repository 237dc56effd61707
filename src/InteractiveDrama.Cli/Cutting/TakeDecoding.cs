using System.Globalization;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Animatic.Motion;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>How ffmpeg is told to make the frames of a take.</summary>
internal static class TakeDecoding
{
    // A still comes nearer by so much of its size in a second, and this far at most.
    private const double Speed = 0.003;
    private const double Furthest = 0.04;

    /// <summary>How long one shot may take.</summary>
    public static ToolLimits Limits { get; } = new() { Time = TimeSpan.FromHours(2) };

    /// <summary>
    /// The arguments that write just the frames of a shot to <c>pipe:1</c>: a clip goes on where it was left, and stays on
    /// its last frame where the shot needs more; a still is moved over slowly.
    /// </summary>
    public static IReadOnlyList<string> Arguments(CutTake take, CutShot shot, int width, int height)
    {
        var filled = string.Create(
            CultureInfo.InvariantCulture,
            $"scale={width}:{height}:force_original_aspect_ratio=increase:flags=bicubic:out_color_matrix=bt709:out_range=tv,crop={width}:{height},setsar=1,format=yuv420p"
        );
        return
        [
            .. UntrustedInput.Arguments(take.File, take.Container),
            "-map",
            "0:v:0",
            "-vf",
            $"{filled},{(take.IsStill ? Still(shot) : Clip(shot))}",
            "-frames:v",
            shot.Frames.ToString(CultureInfo.InvariantCulture),
            "-pix_fmt",
            "yuv420p",
            "-f",
            "rawvideo",
            "pipe:1",
        ];
    }

    private static string Clip(CutShot shot) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"fps={AnimaticFilm.Rate},tpad=stop=-1:stop_mode=clone,trim=start_frame={shot.Seen},setpts=PTS-STARTPTS"
        );

    // zoompan moves by whole pixels, which trembles; the corners of a perspective lie between them.
    private static string Still(CutShot shot)
    {
        var way = string.Create(
            CultureInfo.InvariantCulture,
            $"min({Furthest},{Speed}*(on+{shot.Seen})/{AnimaticFilm.Rate})"
        );
        var m = shot.Spec?.CameraMovement is CameraMovement.DollyOut or CameraMovement.ZoomOut
            ? string.Create(CultureInfo.InvariantCulture, $"({Furthest}-{way})")
            : way;
        return $"loop=loop=-1:size=1:start=0,settb=1/{AnimaticFilm.Rate},setpts=N,fps={AnimaticFilm.Rate},"
            + $"perspective=x0='W*{m}':y0='H*{m}':x1='W-W*{m}':y1='H*{m}':x2='W*{m}':y2='H-H*{m}':x3='W-W*{m}':y3='H-H*{m}'"
            + ":interpolation=linear:eval=frame";
    }
}
