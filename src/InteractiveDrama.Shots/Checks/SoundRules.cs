using System.Globalization;

namespace InteractiveDrama.Shots.Checks;

/// <summary>What is well in a voice, and what is not.</summary>
internal static class SoundRules
{
    private const double LeastHeard = 0.25;
    private const double LongestPause = 3;
    private const double MostClipped = 0.002;

    // Nobody says more in a second: a character of a Chinese script is a syllable, a Latin letter a third of one.
    private const double MostLettersInSecond = 30;
    private const int LettersInSyllable = 3;

    // Slower than anybody speaks, in any script; the same bound that supplied voices are held to.
    private const double MostSecondsOfCharacter = 0.5;

    /// <summary>Whether it takes as long as the words do.</summary>
    public static TakeCheck Length(double? seconds, string? text)
    {
        if (seconds is not { } has || string.IsNullOrWhiteSpace(text))
        {
            return new TakeCheck(CheckNames.Length, CheckVerdict.NotJudged);
        }
        var least = (text.Sum(Letters) / MostLettersInSecond) - 0.25;
        var most = 3 + (text.Length * MostSecondsOfCharacter);
        return has >= least && has <= most
            ? new TakeCheck(CheckNames.Length, CheckVerdict.Passed)
            : new TakeCheck(
                CheckNames.Length,
                CheckVerdict.Failed,
                Words(
                    $"It takes {has:0.##} s for {text.Length} characters; {Math.Max(0, least):0.##} to {most:0.##} s would be speech."
                )
            );
    }

    /// <summary>Whether somebody is heard.</summary>
    public static TakeCheck Silence(SoundFindings heard, double seconds)
    {
        var pause = heard.LongestSilence * seconds;
        return heard.Heard < LeastHeard
                ? new TakeCheck(
                    CheckNames.Silence,
                    CheckVerdict.Failed,
                    Words($"Nothing is heard for {1 - heard.Heard:0%} of it.")
                )
            : pause > LongestPause
                ? new TakeCheck(
                    CheckNames.Silence,
                    CheckVerdict.Failed,
                    Words($"Nothing is heard for {pause:0.#} s on end.")
                )
            : new TakeCheck(CheckNames.Silence, CheckVerdict.Passed);
    }

    /// <summary>Whether its loudest parts are whole.</summary>
    public static TakeCheck Clipping(SoundFindings heard) =>
        heard.Clipped <= MostClipped
            ? new TakeCheck(CheckNames.Clipping, CheckVerdict.Passed)
            : new TakeCheck(
                CheckNames.Clipping,
                CheckVerdict.Failed,
                Words($"{heard.Clipped:0.0%} of its sound is cut off at full scale.")
            );

    private static int Letters(char one) =>
        !char.IsLetterOrDigit(one) ? 0
        : one >= '\u2E80' ? LettersInSyllable
        : 1;

    private static string Words(FormattableString text) => text.ToString(Percent);

    private static readonly NumberFormatInfo Percent = new() { PercentPositivePattern = 1 };
}
