using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Playback.Recordings.Comparison;

/// <summary>Compares the turns of a walk with what was recorded of them, and gathers what differs.</summary>
internal sealed class TurnComparison
{
    private readonly ImmutableArray<WalkDifference>.Builder differences =
        ImmutableArray.CreateBuilder<WalkDifference>();
    private readonly ImmutableArray<WalkNote>.Builder notes =
        ImmutableArray.CreateBuilder<WalkNote>();

    public ImmutableArray<WalkDifference> Differences => differences.ToImmutable();

    public ImmutableArray<WalkNote> Notes => notes.ToImmutable();

    /// <summary>Compares one turn; says which choice became which.</summary>
    public ChoicePairs Compare(
        int turn,
        RecordedTurn before,
        RecordedTurn now,
        IReadOnlyList<string> afresh
    )
    {
        var at = new TurnFindings(turn, before.Beat, differences, notes);
        foreach (var source in afresh)
            at.Note($"'{source}' was drawn afresh: no draw of it is recorded that it can give.");
        if (before.Beat != now.Beat && !(before.Ending is not null && now.Ending is not null))
            at.Add(
                WalkDifferenceKind.BeatChanged,
                null,
                before.Beat,
                now.Beat,
                $"The beat is '{now.Beat}' now; it was '{before.Beat}'."
            );
        LineComparison.Compare(before.Lines, now.Lines, at);
        var choices = ChoicePairs.Compare(before.Choices, now.Choices, at);
        Ending(before, now, at);
        return choices;
    }

    /// <summary>The walk cannot go on.</summary>
    public void Stop(int turn, RecordedTurn before, string message) =>
        differences.Add(
            new WalkDifference(
                WalkDifferenceKind.Stopped,
                turn,
                before.Beat,
                before.Taken?.Id,
                before.Choices.FirstOrDefault(c => c.Id == before.Taken?.Id)?.Spoken,
                null,
                message
            )
        );

    private static void Ending(RecordedTurn before, RecordedTurn now, TurnFindings at)
    {
        var (then, today) = (Stop(before), Stop(now));
        if (then != today)
            at.Add(
                WalkDifferenceKind.EndingChanged,
                null,
                then,
                today,
                $"It stops at {today} now; it stopped at {then}."
            );
    }

    private static string Stop(RecordedTurn turn) =>
        turn.Stop switch
        {
            BeatStop.Decision => "a decision",
            BeatStop.Ending => $"the ending '{turn.Ending}'",
            BeatStop.DeadEnd => "a dead end",
            _ => $"an error ({string.Join(" ", turn.Errors)})",
        };
}
