using InteractiveDrama.Client;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Cli.Simulation;

/// <summary>
/// One synthetic viewer. It reads and thinks in imagined time, tells the server how long it would have thought, and
/// draws everything from its own seed, so other viewers change nothing for it.
/// </summary>
internal sealed class Viewer
{
    private readonly SimulationOptions options;
    private readonly Random dice;
    private readonly ViewerHabit habit;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public Viewer(SimulationOptions options, int index)
    {
        this.options = options;
        // Neighbouring seeds give related first draws; a large odd factor takes them apart.
        dice = new Random(unchecked((options.Seed * 486_187_739) + (index * 1_000_003)));
        habit = Draw();
    }

    public async Task<Visit> WatchAsync(CancellationToken cancellation)
    {
        await using var client = new DramaClient(
            // A server that dies ends the simulation; one that asks to wait is waited for below, as long as it asks.
            new DramaClientOptions
            {
                Server = options.Server,
                Attempts = 8,
                Refusals = 0,
            }
        );
        var seed = dice.Next();
        var reply = await PatientlyAsync(
            () =>
                client.StartAsync(
                    new StartRequest
                    {
                        CommandId = DramaClient.NewId(),
                        Story = options.Story,
                        Simulated = true,
                        Seed = seed,
                    },
                    cancellation
                ),
            cancellation
        );
        var taken = "";
        for (var turns = 1; ; turns++)
        {
            var beat = reply.Beat!;
            if (beat.Choices.Count == 0)
            {
                return End(turns, beat.DeadEnd ? VisitEnd.Stuck : VisitEnd.Finished);
            }
            if (turns >= options.MostTurns || Open(beat).Count == 0 || Leaves(beat, taken))
            {
                return End(turns, VisitEnd.Left);
            }
            var (choice, thought) = Decide(beat);
            taken = beat.Choices.FirstOrDefault(offered => offered.Id == choice)?.Text ?? "";
            try
            {
                reply = await PatientlyAsync(
                    () => client.ChooseAsync(choice, thought, cancellation),
                    cancellation
                );
            }
            catch (DramaException e) when (e.Code == ErrorCodes.StoryError)
            {
                return End(turns, VisitEnd.Stuck);
            }
            catch (DramaException e) when (e.Code == ErrorCodes.Locked)
            {
                return End(turns, VisitEnd.Left);
            }
        }
    }

    /// <summary>What it can take: nobody opens gates for it.</summary>
    private static IReadOnlyList<ChoiceView> Open(BeatView beat) =>
        [.. beat.Choices.Where(choice => choice.Gate is not { Locked: true })];

    private Visit End(int turns, VisitEnd end) => new(habit, turns, end);

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

    /// <summary>Whether the viewer goes away during this beat.</summary>
    private bool Leaves(BeatView beat, string taken)
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

    private (string? Choice, TimeSpan Thought) Decide(BeatView beat)
    {
        var offered = Open(beat);
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

    /// <summary>Seconds over a decision: skewed, as people's are; more options take longer.</summary>
    private double Think(int options)
    {
        var usual = habit switch
        {
            ViewerHabit.Impatient => 0.9,
            ViewerHabit.Explorer => 3.4,
            ViewerHabit.FirstOption => 1.6,
            _ => 2.3,
        };
        var gauss =
            Math.Sqrt(-2 * Math.Log(1 - dice.NextDouble()))
            * Math.Cos(2 * Math.PI * dice.NextDouble());
        return Math.Round(usual * Math.Sqrt(options / 2.0) * Math.Exp(0.5 * gauss), 3);
    }

    private double RunsOut() =>
        habit switch
        {
            ViewerHabit.Casual => 0.25,
            ViewerHabit.LeavesAfterLoss => 0.08,
            ViewerHabit.Impatient => 0.02,
            _ => 0.04,
        };

    /// <summary>A server that asks to wait is waited for; nothing was counted.</summary>
    private static async Task<SessionReply> PatientlyAsync(
        Func<Task<SessionReply>> command,
        CancellationToken cancellation
    )
    {
        while (true)
        {
            try
            {
                return await command();
            }
            catch (DramaException e) when (e.Code == ErrorCodes.RateLimited)
            {
                await Task.Delay(
                    TimeSpan.FromSeconds(e.Error.RetryAfter ?? 1),
                    TimeProvider.System,
                    cancellation
                );
            }
        }
    }
}
