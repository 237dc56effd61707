namespace InteractiveDrama.Analytics.Counting;

/// <summary>Episodes, and the step to the next by the beat at which an episode ended.</summary>
internal static class EpisodeCounts
{
    public static void Add(CountSheet sheet, ViewerStory story)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < story.Way.Length; i++)
        {
            if (story.Way[i].Turn.Episode is { } id && seen.Add(id))
                AddEpisode(sheet, story, id, Border(story, i));
        }
    }

    /// <summary>Whether the viewer came into another episode after a turn, and did something there.</summary>
    public static bool WentOn(ViewerStory story, int from)
    {
        var border = Border(story, from);
        return Crosses(story, border) && Acted(story, border);
    }

    private static void AddEpisode(CountSheet sheet, ViewerStory story, string id, int border)
    {
        var crossed = Crosses(story, border);
        sheet.Add(Measure.EpisodeStarted, id);
        if (crossed || story.Last != Fate.Open)
            sheet.Add(Measure.EpisodeMature, id);
        if (crossed || story.Last == Fate.Ended)
            sheet.Add(Measure.EpisodeFinished, id);
        if (!crossed)
            return;
        var (acted, last) = (Acted(story, border), story.Way[border - 1].Turn.Beat);
        if (acted || story.Last != Fate.Open)
            sheet.Add(Measure.EpisodeCrossed, id, last);
        if (acted)
            sheet.Add(Measure.EpisodeWentOn, id, last);
    }

    private static int Border(ViewerStory story, int from)
    {
        var id = story.Way[from].Turn.Episode;
        var border = from;
        while (
            border < story.Way.Length
            && string.Equals(story.Way[border].Turn.Episode, id, StringComparison.Ordinal)
        )
            border++;
        return border;
    }

    private static bool Crosses(ViewerStory story, int border) => border < story.Way.Length;

    private static bool Acted(ViewerStory story, int border) =>
        border < story.Way.Length - 1 || story.Last == Fate.Ended;
}
