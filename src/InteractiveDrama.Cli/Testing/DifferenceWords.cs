using InteractiveDrama.Playback.Recordings;

namespace InteractiveDrama.Cli.Testing;

/// <summary>A difference as lines for people: where it is, then what was and what is.</summary>
internal static class DifferenceWords
{
    /// <summary>The turn and beat a difference is in.</summary>
    public static string Place(int turn, string beat) => $"turn {turn}, {beat}";

    public static IEnumerable<string> Lines(WalkDifference difference)
    {
        yield return $"{Place(difference.Turn, difference.Beat)}: {difference.Message}";
        if (difference.Kind is WalkDifferenceKind.Stopped)
            yield break;
        if (difference is { Before: { } before, After: { } after })
        {
            if (before == after)
                yield break;
            yield return $"  - {before}";
            yield return $"  + {after}";
            if (Marked(difference) is { } marked)
                yield return $"  = {marked}";
        }
        else if (difference.Before is { } gone)
        {
            yield return $"  - {gone}";
        }
        else if (difference.After is { } added)
        {
            yield return $"  + {added}";
        }
    }

    /// <summary>The words that changed, marked in the text; null for what is no text.</summary>
    public static string? Marked(WalkDifference difference) =>
        difference
            is {
                Kind: WalkDifferenceKind.LineChanged or WalkDifferenceKind.ChoiceChanged,
                Before: { } before,
                After: { } after
            }
            ? WordMarks.Text(before, after)
            : null;
}
