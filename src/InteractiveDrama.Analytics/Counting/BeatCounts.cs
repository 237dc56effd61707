using System.Collections.Immutable;
using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Analytics.Counting;

/// <summary>Beats, the ways between them, choices, endings, and where it was over.</summary>
internal static class BeatCounts
{
    public static void Add(CountSheet sheet, ViewerStory story)
    {
        sheet.Add(Measure.Sessions);
        var worst = story.Waits.Max();
        sheet.Add(Measure.Exits, Keys.Of(story.Last), Keys.Of(worst), n: story.Way.Length);
        sheet.Add(Measure.ExitSeconds, Keys.Of(story.Last), n: TimeSteps.Of(Seconds(story)));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var walked = new HashSet<(string, string, string)>();
        for (var i = 0; i < story.Way.Length; i++)
        {
            var turn = story.Way[i].Turn;
            sheet.Add(Measure.Entries, turn.Beat, Keys.Of(turn.Stop), turn.Episode ?? "");
            if (seen.Add(turn.Beat))
                sheet.Add(Measure.BeatViewers, turn.Beat);
            AddFate(sheet, story, i);
            AddWay(sheet, story, i, walked);
            if (turn.Stop == BeatStop.Decision)
                AddChoices(sheet, turn, i + 1 < story.Way.Length ? story.Way[i + 1].Turn : null);
        }

        if (story.Way[^1].Turn is { Stop: BeatStop.Ending } end)
            sheet.Add(Measure.Endings, end.Ending ?? end.Beat);
    }

    /// <summary>
    /// Story time seen: the lines of every beat that was left behind and the time over its decision; the last beat's lines as
    /// well where the story stopped. Where in a beat somebody left, nobody knows.
    /// </summary>
    public static double Seconds(ViewerStory story, int from = 0)
    {
        var seconds = 0.0;
        for (var i = from; i < story.Way.Length; i++)
        {
            if (i + 1 < story.Way.Length)
                seconds += story.Way[i].ContentSeconds + (story.Way[i + 1].Turn.ThinkSeconds ?? 0);
            else if (story.Last is Fate.Ended or Fate.Stuck)
                seconds += story.Way[i].ContentSeconds;
        }

        return seconds;
    }

    public static bool IsGone(Fate fate) => fate is Fate.Left or Fate.Gated;

    private static void AddFate(CountSheet sheet, ViewerStory story, int index)
    {
        var (beat, fate) = (story.Way[index].Turn.Beat, story.FateAt(index));
        if (!story.IsSettled)
            return;
        var wait = Keys.Of(story.Waits[index]);
        sheet.Add(Measure.BeatMature, beat, wait);
        if (IsGone(fate))
            sheet.Add(Measure.BeatLeft, beat, wait, Keys.Of(story.ReasonAt(index)));
    }

    private static void AddWay(
        CountSheet sheet,
        ViewerStory story,
        int index,
        HashSet<(string, string, string)> walked
    )
    {
        var turn = story.Way[index].Turn;
        var from = index == 0 ? "" : story.Way[index - 1].Turn.Beat;
        var via = turn.Via is { } taken ? OfferedIds.Choice(taken) : "";
        var fate = story.FateAt(index);
        if (walked.Add((from, via, turn.Beat)))
            sheet.Add(Measure.WayViewers, from, via, turn.Beat);
        if (index > 0)
            sheet.Add(Measure.Steps, from, turn.Beat, n: index + 1);
        if (!story.IsSettled)
            return;
        sheet.Add(Measure.WayMature, from, via, turn.Beat);
        if (IsGone(fate))
            sheet.Add(Measure.WayLeft, from, via, turn.Beat);
        if (via.Length == 0)
            return;
        sheet.Add(Measure.ChoiceMature, from, via);
        if (!IsGone(fate))
            sheet.Add(Measure.ChoiceStayed, from, via);
    }

    private static void AddChoices(CountSheet sheet, PlaythroughTurn turn, PlaythroughTurn? next)
    {
        var offered = Choices(turn.Offered);
        foreach (var id in offered)
            sheet.Add(Measure.ChoiceShown, turn.Beat, id);
        if (next is not { Via: { } taken, Mode: { } mode })
            return;
        var choice = OfferedIds.Choice(taken);
        switch (mode)
        {
            case ChoiceMode.Active:
                sheet.Add(Measure.ChoiceActive, turn.Beat, choice);
                foreach (var id in offered)
                    sheet.Add(Measure.ChoiceAnswered, turn.Beat, id);
                break;
            case ChoiceMode.TimeoutDefault:
                sheet.Add(Measure.ChoiceTimeout, turn.Beat, choice);
                break;
            default:
                sheet.Add(Measure.ChoiceAuto, turn.Beat, choice);
                return;
        }

        if (next.ThinkSeconds is { } seconds)
            sheet.Add(
                Measure.Thought,
                turn.Beat,
                mode == ChoiceMode.Active ? "chosen" : "timeout",
                n: TimeSteps.Of(seconds)
            );
    }

    /// <summary>The choices of the script that were offered, each once.</summary>
    private static List<string> Choices(ImmutableArray<string> offered)
    {
        var choices = new List<string>(offered.Length);
        foreach (var id in offered)
        {
            var choice = OfferedIds.Choice(id);
            if (!choices.Contains(choice, StringComparer.Ordinal))
                choices.Add(choice);
        }

        return choices;
    }
}
