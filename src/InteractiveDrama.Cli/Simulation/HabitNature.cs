using InteractiveDrama.Protocol;

namespace InteractiveDrama.Cli.Simulation;

/// <summary>A viewer with one of the habits of its audience.</summary>
internal sealed class HabitNature : INature
{
    private readonly SimulationOptions options;
    private readonly Random dice;
    private readonly ViewerHabit habit;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public HabitNature(SimulationOptions options, Random dice)
    {
        this.options = options;
        this.dice = dice;
        habit = Draw();
    }

    public ViewerHabit? Habit => habit;

    public bool Leaves(BeatView beat, string taken)
    {
        var seconds = BeatSense.Seconds(beat);
        var loss = BeatSense.IsLoss(beat, taken);
        var risk = habit switch
        {
            ViewerHabit.FirstOption => 0.012,
            ViewerHabit.Explorer => 0.006,
            ViewerHabit.Impatient => 0.01 + (1 - Math.Exp(-Math.Max(0, seconds - 12) / 60)),
            ViewerHabit.LeavesAfterLoss => loss ? options.LossLeaves : 0.004,
            ViewerHabit.Casual => loss ? 0.08 : 0.035,
            _ => 0,
        };
        return dice.NextDouble() < risk;
    }

    public (string? Choice, TimeSpan Thought) Decide(
        BeatView beat,
        IReadOnlyList<ChoiceView> offered
    )
    {
        var index = habit switch
        {
            ViewerHabit.FirstOption => 0,
            ViewerHabit.Explorer => Unseen(offered),
            _ => dice.Next(offered.Count),
        };
        var seconds = Think(offered.Count);
        if (beat.Window is { } window)
        {
            var length = window.LengthMs / 1000.0;
            if (seconds >= length || dice.NextDouble() < RunsOut())
            {
                return (null, TimeSpan.FromSeconds(length));
            }
        }
        seen.Add(offered[index].Id);
        return (offered[index].Id, TimeSpan.FromSeconds(seconds));
    }

    private int Unseen(IReadOnlyList<ChoiceView> offered)
    {
        var fresh = Enumerable
            .Range(0, offered.Count)
            .Where(index => !seen.Contains(offered[index].Id))
            .ToArray();
        return fresh.Length == 0 ? dice.Next(offered.Count) : fresh[dice.Next(fresh.Length)];
    }

    /// <summary>More choices take longer.</summary>
    private double Think(int choices)
    {
        var usual = habit switch
        {
            ViewerHabit.Impatient => 0.9,
            ViewerHabit.Explorer => 3.4,
            ViewerHabit.FirstOption => 1.6,
            _ => 2.3,
        };
        return ThinkTime.Draw(dice, usual * Math.Sqrt(choices / 2.0));
    }

    private double RunsOut() =>
        habit switch
        {
            ViewerHabit.Casual => 0.25,
            ViewerHabit.LeavesAfterLoss => 0.08,
            ViewerHabit.Impatient => 0.02,
            _ => 0.04,
        };

    private ViewerHabit Draw()
    {
        var left = dice.NextDouble() * options.Habits.Sum(share => share.Share);
        foreach (var share in options.Habits)
        {
            left -= share.Share;
            if (left < 0)
            {
                return share.Habit;
            }
        }
        return options.Habits[^1].Habit;
    }
}
