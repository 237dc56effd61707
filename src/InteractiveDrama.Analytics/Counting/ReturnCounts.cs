namespace InteractiveDrama.Analytics.Counting;

/// <summary>Whether a viewer came back after the first visit: to the same session, or to a new one.</summary>
internal static class ReturnCounts
{
    /// <summary>Days are numbered from here.</summary>
    public static readonly DateTimeOffset Epoch = DateTimeOffset.UnixEpoch;

    public static void Add(CountSheet sheet, ViewerStory story)
    {
        if (FirstVisit(story) is not var (end, back))
            return;
        var day = (int)(end - Epoch).TotalDays;
        sheet.Add(Measure.Returns, "left", n: day);
        if (back - end <= TimeSpan.FromDays(1))
            sheet.Add(Measure.Returns, "day", n: day);
        if (back - end <= TimeSpan.FromDays(7))
            sheet.Add(Measure.Returns, "week", n: day);
    }

    /// <summary>When the first visit ended, and when the viewer was back; null while it may still go on.</summary>
    private static (DateTimeOffset End, DateTimeOffset? Back)? FirstVisit(ViewerStory story)
    {
        var signs = story.Log.Signs;
        for (var i = 1; i < signs.Length; i++)
        {
            if (signs[i] - signs[i - 1] > story.Silence)
                return (signs[i - 1], Earlier(signs[i], story.Log.Elsewhere));
        }

        return story.IsSettled ? (story.LastSeen, story.Log.Elsewhere) : null;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset? other) =>
        other < one ? other.Value : one;
}
