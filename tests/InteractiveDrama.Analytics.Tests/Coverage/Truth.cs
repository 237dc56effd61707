using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Analytics.Tests.Reports;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Analytics.Tests.Coverage;

/// <summary>
/// What viewers of the tower are really like: how likely they leave at a beat, what they prefer, how often they let the clock
/// decide. Who goes back down comes to the gate again, so the story has a loop and no greatest depth.
/// </summary>
internal static class Truth
{
    public const string Start = "gate";

    public static readonly string[] Endings = ["dawn", "fall"];

    public static IReadOnlyDictionary<string, TrueBeat> Beats { get; } =
        new Dictionary<string, TrueBeat>(StringComparer.Ordinal)
        {
            ["gate"] = new(.15, .2, "up", [new("up", .6, "stairs"), new("door", .4, "bell")]),
            ["stairs"] = new(.3, 0, "jump", [new("jump", .7, "fall"), new("back", .3, "gate")]),
            ["bell"] = new(.08, .5, "ring", [new("ring", 1, "dawn")]),
        };

    /// <summary>One viewer, who draws from the dice.</summary>
    public static Playthrough Watch(Random dice)
    {
        var beat = Start;
        var viewer = new Viewer().At(beat, Beats[beat].Offered);
        while (Beats[beat] is var here && dice.NextDouble() >= here.Leave)
        {
            var late = dice.NextDouble() < here.Timeout;
            var choice = late ? here.Default : here.Draw(dice);
            beat = choice.To;
            if (!Beats.TryGetValue(beat, out var next))
                return viewer.Ends(choice.Id, beat).Playthrough();
            viewer.Takes(
                choice.Id,
                beat,
                next.Offered,
                late ? ChoiceMode.TimeoutDefault : ChoiceMode.Active
            );
        }

        return viewer.Playthrough();
    }

    /// <summary>For each number of beats, from 1: the shares that are still watching past it, have left by it, have come to each ending by it.</summary>
    public static IReadOnlyList<Expected> Depths(int most)
    {
        var at = new Dictionary<string, double>(StringComparer.Ordinal) { [Start] = 1 };
        var (left, dawn, fall) = (0.0, 0.0, 0.0);
        var depths = new List<Expected>();
        for (var depth = 1; depth <= most; depth++)
        {
            var next = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var (beat, share) in at)
            {
                if (!Beats.TryGetValue(beat, out var here))
                {
                    (dawn, fall) = beat == "dawn" ? (dawn + share, fall) : (dawn, fall + share);
                    continue;
                }

                left += share * here.Leave;
                foreach (var choice in here.Choices)
                    next[choice.To] =
                        next.GetValueOrDefault(choice.To)
                        + (share * (1 - here.Leave) * here.Taken(choice));
            }

            depths.Add(new Expected(next.Values.Sum(), left, dawn + fall));
            at = next;
        }

        return depths;
    }
}
