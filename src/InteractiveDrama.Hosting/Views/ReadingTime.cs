using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Hosting.Views;

/// <summary>How long lines stay on screen at the usual pace.</summary>
internal static class ReadingTime
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1.2);

    /// <summary>All lines of a beat, one after another.</summary>
    public static TimeSpan Of(Beat beat) =>
        beat.Lines.Aggregate(TimeSpan.Zero, (sum, line) => sum + Of(line.Text));

    /// <summary>15 characters a second; 5 where a character is a word or a syllable.</summary>
    public static TimeSpan Of(string text)
    {
        var wide = text.Count(IsWide);
        var time = TimeSpan.FromSeconds(((text.Length - wide) / 15.0) + (wide / 5.0));
        return time < Shortest ? Shortest : time;
    }

    private static bool IsWide(char c) =>
        c
            is (>= '\u2E80' and <= '\u9FFF')
                or (>= '\uAC00' and <= '\uD7AF')
                or (>= '\uF900' and <= '\uFAFF');
}
