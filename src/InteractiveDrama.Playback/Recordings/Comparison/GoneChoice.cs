using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Playback.Recordings.Comparison;

/// <summary>Says why a walk cannot go on, and what comes nearest to what it took.</summary>
internal static class GoneChoice
{
    public static string Explain(RecordedTurn before, RecordedTurn now, TakenChoice taken, int left)
    {
        var text = before.Choices.FirstOrDefault(c => c.Id == taken.Id)?.Spoken ?? "";
        var rest = left == 1 ? "1 beat was not replayed" : $"{left} beats were not replayed";
        var gone = text.Length > 0 ? $"'{taken.Id}' (\"{text}\")" : $"'{taken.Id}'";
        if (now.Choices.IsEmpty || now.Stop == BeatStop.Failed)
            return $"The walk takes {gone} here, but nothing is offered any more; {rest}.";
        var nearest = now.Choices.MaxBy(c => Nearness(c, taken.Id, text))!;
        var offered = string.Join(", ", now.Choices.Select(Shown));
        return $"The walk takes {gone} here, which is not offered any more; {rest}. Offered now: {offered}. Nearest: {Shown(nearest)}.";
    }

    private static string Shown(RecordedText choice) =>
        choice.Spoken.Length > 0 ? $"'{choice.Id}' (\"{choice.Spoken}\")" : $"'{choice.Id}'";

    // Words count for most; an id within a slip of the pen for the rest.
    private static double Nearness(RecordedText choice, string id, string text) =>
        Words.Likeness(choice.Spoken, text)
        + (
            choice.Id.StartsWith('~') || id.StartsWith('~')
                ? 0
                : 1.0 / (1 + Stories.Words.Distance(choice.Id, id))
        );
}
