using System.Globalization;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Supplied;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Checks;

/// <summary>What is well in a clip or a still, and what is not.</summary>
internal static class PictureRules
{
    // 2:3 and 3:4 are what image models have near 9:16; a square would lose almost half of itself.
    private const double MostCutAway = 0.26;

    // Shorter is a blink between two pictures.
    private const double BlankSeconds = 0.5;

    // A move that settles is a move; one that holds for a third of the shot is not what was asked for.
    private const double StillSeconds = 1;
    private const double StillShare = 1 / 3.0;

    // Animation on twos repeats half of its frames, on threes two of three.
    private const double MostRepeated = 0.75;

    /// <summary>Whether its shape can be cut to the story's.</summary>
    public static TakeCheck Aspect(MediaFile original, string aspect)
    {
        if (original is not { Width: > 0 and var width, Height: > 0 and var height })
        {
            return new TakeCheck(CheckNames.Aspect, CheckVerdict.NotJudged);
        }
        var wanted = aspect == "16:9" ? 16 / 9.0 : 9 / 16.0;
        var has = (double)width / height;
        var lost = 1 - Math.Min(has / wanted, wanted / has);
        return lost <= MostCutAway
            ? new TakeCheck(CheckNames.Aspect, CheckVerdict.Passed)
            : new TakeCheck(
                CheckNames.Aspect,
                CheckVerdict.Failed,
                Words(
                    $"It has {width}x{height} pixels: cut to {aspect} it loses {lost:0%} of the picture."
                )
            );
    }

    /// <summary>Whether it is as long as the shot; as long as was asked for is well, too: providers have lengths of their own.</summary>
    public static TakeCheck Length(double? seconds, AskedFor asked)
    {
        if (seconds is not { } has)
        {
            return new TakeCheck(CheckNames.Length, CheckVerdict.NotJudged);
        }
        var wanted = asked.Seconds > 0 ? asked.Seconds : asked.ShotSeconds;
        var least = (Math.Min(wanted, asked.ShotSeconds) * SuppliedCheck.LeastShare) - 0.25;
        var most = (Math.Max(wanted, asked.ShotSeconds) * SuppliedCheck.MostShare) + 1;
        return has >= least && has <= most
            ? new TakeCheck(CheckNames.Length, CheckVerdict.Passed)
            : new TakeCheck(
                CheckNames.Length,
                CheckVerdict.Failed,
                Words(
                    $"It takes {has:0.##} s; the shot takes {asked.ShotSeconds:0.##} s, and {wanted:0.##} s were asked for."
                )
            );
    }

    /// <summary>Whether anything is to be seen, all the time.</summary>
    /// <param name="seen">What was seen.</param>
    /// <param name="seconds">Its length; 0 for a still.</param>
    public static TakeCheck Black(FrameFindings seen, double seconds)
    {
        if (seen.Frames == 1)
        {
            return seen.Flat == 0
                ? new TakeCheck(CheckNames.Black, CheckVerdict.Passed)
                : new TakeCheck(
                    CheckNames.Black,
                    CheckVerdict.Failed,
                    "Its picture is of one colour all over."
                );
        }
        var (black, flat) = (Time(seen.Black, seen, seconds), Time(seen.Flat, seen, seconds));
        return black >= BlankSeconds
                ? new TakeCheck(
                    CheckNames.Black,
                    CheckVerdict.Failed,
                    Words($"It is black for {black:0.#} s.")
                )
            : flat >= BlankSeconds
                ? new TakeCheck(
                    CheckNames.Black,
                    CheckVerdict.Failed,
                    Words($"It is of one colour all over for {flat:0.#} s.")
                )
            : new TakeCheck(CheckNames.Black, CheckVerdict.Passed);
    }

    /// <summary>Whether it moves. Only where the camera was asked to: a static shot may hold still.</summary>
    public static TakeCheck Frozen(FrameFindings seen, double seconds, CameraMovement movement)
    {
        var still = Time(seen.Still, seen, seconds);
        if (still < Math.Min(StillSeconds, seconds) || still < seconds * StillShare)
        {
            return new TakeCheck(CheckNames.Frozen, CheckVerdict.Passed);
        }
        return movement == CameraMovement.Static
            ? new TakeCheck(
                CheckNames.Frozen,
                CheckVerdict.Passed,
                Words($"It holds still for {still:0.#} s, as a static shot may.")
            )
            : new TakeCheck(
                CheckNames.Frozen,
                CheckVerdict.Failed,
                Words($"It holds still for {still:0.#} s, and the camera was to move.")
            );
    }

    /// <summary>
    /// Whether frames repeat where the camera moves, and whether it looks like another shot's take. Two shots may rightly be
    /// alike, so that alone is a warning.
    /// </summary>
    /// <param name="seen">What was seen.</param>
    /// <param name="movement">How the camera was to move.</param>
    /// <param name="alike">The other shot; null when it is like none.</param>
    public static TakeCheck Duplicate(FrameFindings seen, CameraMovement movement, string? alike)
    {
        var share = seen.Frames > 1 ? seen.Repeated / (seen.Frames - 1.0) : 0;
        var check =
            movement != CameraMovement.Static && share > MostRepeated
                ? new TakeCheck(
                    CheckNames.Duplicate,
                    CheckVerdict.Failed,
                    Words($"{share:0%} of its frames only repeat the one before.")
                )
            : alike is not null
                ? new TakeCheck(
                    CheckNames.Duplicate,
                    CheckVerdict.Warned,
                    $"It looks like the take of '{alike}'."
                )
            : new TakeCheck(CheckNames.Duplicate, CheckVerdict.Passed);
        return check with { Print = seen.Print };
    }

    private static double Time(int frames, FrameFindings seen, double seconds) =>
        seen.Frames == 0 ? 0 : seconds * frames / seen.Frames;

    private static string Words(FormattableString text) => text.ToString(Percent);

    // "23%" and not "23 %", whatever the machine's language.
    private static readonly NumberFormatInfo Percent = new() { PercentPositivePattern = 1 };
}
