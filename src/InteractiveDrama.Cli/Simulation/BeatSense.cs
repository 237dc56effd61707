using System.Text.RegularExpressions;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Cli.Simulation;

/// <summary>What a synthetic viewer makes of a beat: how long it is, and whether somebody is lost in it.</summary>
internal static partial class BeatSense
{
    private static readonly HashSet<string> Grief = new(StringComparer.OrdinalIgnoreCase)
    {
        "grieving",
        "grief",
        "mourning",
        "crying",
        "sobbing",
        "weeping",
        "heartbroken",
        "broken",
        "devastated",
    };

    /// <summary>Seconds the beat takes at the usual reading pace.</summary>
    public static double Seconds(BeatView beat) =>
        beat.Lines.Sum(line =>
        {
            var wide = line.Text.Count(c => c is >= '\u2E80' and <= '\u9FFF');
            return Math.Max(1.2, ((line.Text.Length - wide) / 15.0) + (wide / 5.0));
        });

    /// <summary>Whether the beat's words, moods or ending, or the choice that led to it, name a loss.</summary>
    public static bool IsLoss(BeatView beat, string taken) =>
        Loss().IsMatch(taken)
        || Loss().IsMatch(beat.Id.Replace('_', ' '))
        || (beat.Ending is { } ending && Loss().IsMatch(ending.Title))
        || beat.Lines.Any(line =>
            Loss().IsMatch(line.Text) || (line.Mood is { } mood && Grief.Contains(mood))
        );

    [GeneratedRegex(
        @"\b(die[sd]?|dying|dead|death|drown(s|ed)?|killed|gone|lost|lose[s]?|loss|grave|funeral|buried|"
            + @"no longer (breath\w*|alive)|never (comes?|came) back)\b|死|失去|不在了",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Loss();
}
