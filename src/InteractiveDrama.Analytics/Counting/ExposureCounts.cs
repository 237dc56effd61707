namespace InteractiveDrama.Analytics.Counting;

/// <summary>What became of a viewer after they were exposed to a variant.</summary>
internal static class ExposureCounts
{
    public static void Add(CountSheet sheet, ViewerStory story, int turn)
    {
        sheet.Add(Measure.Exposed);
        var from = 0;
        while (from < story.Way.Length && story.Way[from].Turn.Turn < turn)
            from++;
        // Who went back past it was exposed all the same: what counts is what was meant for them.
        from = Math.Min(from, story.Way.Length - 1);
        var fate = story.FateAt(from);
        if (fate != Fate.Open)
            sheet.Add(Measure.ExposedMature);
        if (fate is Fate.WentOn or Fate.Ended)
            sheet.Add(Measure.ExposedStayed);
        if (story.Last == Fate.Open)
            return;
        sheet.Add(Measure.ExposedSettled);
        if (EpisodeCounts.WentOn(story, from))
            sheet.Add(Measure.ExposedNextEpisode);
        if (story.Way[^1].Turn is { } end && story.Last == Fate.Ended)
            sheet.Add(Measure.ExposedEnded, end.Ending ?? end.Beat);
        long beats = story.Way.Length - 1 - from;
        var seconds = (long)BeatCounts.Seconds(story, from);
        sheet.Add(Measure.ExposedSeen, "beats", value: beats);
        sheet.Add(Measure.ExposedSeen, "beats2", value: beats * beats);
        sheet.Add(Measure.ExposedSeen, "seconds", value: seconds);
        sheet.Add(Measure.ExposedSeen, "seconds2", value: seconds * seconds);
    }
}
