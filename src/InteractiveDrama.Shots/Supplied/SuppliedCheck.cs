using System.Globalization;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Media.Probing;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Scheduling;

namespace InteractiveDrama.Shots.Supplied;

/// <summary>Whether supplied media fits what it was supplied for.</summary>
public static class SuppliedCheck
{
    /// <summary>How far off an aspect may be, as a share of it: what is over is cut away.</summary>
    public const double AspectTolerance = 0.1;

    /// <summary>A clip has at least this share of its shot's length, less a quarter of a second.</summary>
    public const double LeastShare = 0.75;

    /// <summary>A clip has at most this many times its shot's length, and a second.</summary>
    public const double MostShare = 1.5;

    private const double LeastVoiceSeconds = 0.1;

    /// <summary>Checks it.</summary>
    /// <param name="media">What the file was found to be.</param>
    /// <param name="need">What it is for.</param>
    /// <exception cref="MediaRefusedException">It does not fit; the message is a sentence about "the file".</exception>
    public static void Check(ProbedMedia media, MediaNeed need)
    {
        ArgumentNullException.ThrowIfNull(media);
        ArgumentNullException.ThrowIfNull(need);
        if (need.Speech is { } speech)
        {
            CheckVoice(media, speech);
        }
        else if (need.Spec is { } spec)
        {
            CheckAspect(media, spec.AspectRatio);
            if (media.Kind == MediaKind.Video)
            {
                CheckLength(media.Seconds, spec.DurationSeconds);
            }
        }
    }

    private static void CheckVoice(ProbedMedia media, SpeechWords speech)
    {
        if (media.Kind != MediaKind.Speech)
        {
            throw new MediaRefusedException(
                "The file has a picture; give the voice alone, as WAV, MP3 or M4A."
            );
        }

        // Half a second a character is slower than anybody speaks, in any script.
        var most = 3 + (speech.Text.Length * 0.5);
        if (media.Seconds < LeastVoiceSeconds || media.Seconds > most)
        {
            throw new MediaRefusedException(
                $"The file takes {Seconds(media.Seconds)} and the line has {speech.Text.Length} characters; give {Seconds(LeastVoiceSeconds)} to {Seconds(most)}, this line alone."
            );
        }
    }

    private static void CheckAspect(ProbedMedia media, string aspect)
    {
        if (media.Kind == MediaKind.Speech)
        {
            throw new MediaRefusedException(
                "The file has no picture; give a clip or a still for a shot."
            );
        }

        var wanted = string.Equals(aspect, "16:9", StringComparison.Ordinal) ? 16 / 9.0 : 9 / 16.0;
        var has = (double)media.Width / media.Height;
        if (Math.Abs((has / wanted) - 1) > AspectTolerance)
        {
            var size = wanted > 1 ? "1920x1080" : "1080x1920";
            throw new MediaRefusedException(
                $"The file has {media.Width}x{media.Height} pixels and the story is {aspect}; give one near that, such as {size}."
            );
        }
    }

    private static void CheckLength(double has, double wanted)
    {
        var (least, most) = ((wanted * LeastShare) - 0.25, (wanted * MostShare) + 1);
        if (has < least || has > most)
        {
            throw new MediaRefusedException(
                $"The file takes {Seconds(has)} and the shot {Seconds(wanted)}; give {Seconds(Math.Max(0, least))} to {Seconds(most)}, or change the shot's length in the script."
            );
        }
    }

    private static string Seconds(double seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{seconds:0.##} s");
}
