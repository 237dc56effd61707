using InteractiveDrama.Analytics.Events.Bodies;

namespace InteractiveDrama.Analytics.Counting;

/// <summary>What the picture did: waits by source, stalls, failures.</summary>
internal static class WatchCounts
{
    public static void Add(CountSheet sheet, ViewerStory story)
    {
        var stalled = 0L;
        var told = false;
        for (var i = 0; i < story.Way.Length; i++)
        {
            foreach (var body in story.SeenAt(i))
            {
                switch (body)
                {
                    case ShotDelivered shot:
                        told = true;
                        var wait = (shot.WaitMs ?? shot.GapMs ?? 0) / 1000.0;
                        sheet.Add(Measure.Waits, shot.Source ?? "", n: WaitSteps.Of(wait));
                        break;
                    case Stall stall:
                        told = true;
                        stalled += stall.DurationMs;
                        sheet.Add(Measure.Stalls);
                        break;
                    case PlaybackError:
                        told = true;
                        sheet.Add(Measure.Failures);
                        break;
                }
            }
        }

        if (!told)
            return;
        var (stall10, play10) = (stalled / 100, (long)(BeatCounts.Seconds(story) * 10));
        sheet.Add(Measure.Watched);
        sheet.Add(Measure.Play, "stall", value: stall10);
        sheet.Add(Measure.Play, "play", value: play10);
        sheet.Add(Measure.Play, "stall2", value: stall10 * stall10);
        sheet.Add(Measure.Play, "play2", value: play10 * play10);
        sheet.Add(Measure.Play, "cross", value: stall10 * play10);
    }
}
