using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Cli.Simulation;

/// <summary>A viewer who is as a truth says: leaves, waits for the clock and prefers with the chances that were given.</summary>
internal sealed class TrueNature(AudienceTruth truth, Random dice) : INature
{
    // A thought that outlasts its window would be a time-out more than the truth has.
    private const double LatestShare = 0.95;

    public ViewerHabit? Habit => null;

    public bool Leaves(BeatView beat, string taken) => dice.NextDouble() < truth.At(beat.Id).Leave;

    public (string? Choice, TimeSpan Thought) Decide(
        BeatView beat,
        IReadOnlyList<ChoiceView> offered
    )
    {
        var here = truth.At(beat.Id);
        var seconds = ThinkTime.Draw(dice, here.Think);
        var waits = dice.NextDouble() < here.Timeout;
        var choice = Preferred(here, offered);
        if (beat.Window is not { } window)
            return (choice, TimeSpan.FromSeconds(seconds));
        var length = window.LengthMs / 1000.0;
        return waits
            ? (null, TimeSpan.FromSeconds(length))
            : (choice, TimeSpan.FromSeconds(Math.Min(seconds, LatestShare * length)));
    }

    private string Preferred(BeatTruth here, IReadOnlyList<ChoiceView> offered)
    {
        var weights = offered
            .Select(choice => here.Choices.GetValueOrDefault(OfferedIds.Choice(choice.Id), 1))
            .ToArray();
        var all = weights.Sum();
        var left = dice.NextDouble() * (all > 0 ? all : offered.Count);
        for (var i = 0; i < offered.Count; i++)
        {
            left -= all > 0 ? weights[i] : 1;
            if (left < 0)
                return offered[i].Id;
        }

        return offered[^1].Id;
    }
}
