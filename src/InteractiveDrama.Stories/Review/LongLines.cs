using System.Globalization;
using InteractiveDrama.Stories.Diagnostics;

namespace InteractiveDrama.Stories.Review;

/// <summary>Lines that nobody can read while their shot lasts.</summary>
internal static class LongLines
{
    public static IEnumerable<Diagnostic> Find(ReviewContext story) =>
        ShotReading
            .Overruns(story, story.Settings.Language)
            .Select(o =>
                story.Finding(
                    Codes.LongLine,
                    Severity.Warning,
                    $"The shot in line {o.Shot.Line} lasts {Seconds(o.Shot.Seconds!.Value)}, and its lines up to this one take {Seconds(o.Seconds)} to read.",
                    $"Give the shot {Math.Ceiling(o.Seconds)}s, shorten the text, or begin another shot.",
                    o.Last.File,
                    o.Last.Line
                )
            );

    private static string Seconds(double seconds) =>
        seconds.ToString("0.#", CultureInfo.InvariantCulture) + " s";
}
