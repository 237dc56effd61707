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
    private readonly INature nature;

    public Viewer(SimulationOptions options, int index)
    {
        this.options = options;
        // Neighbouring seeds give related first draws; a large odd factor takes them apart.
        dice = new Random(unchecked((options.Seed * 486_187_739) + (index * 1_000_003)));
        nature = options.Truth is { } truth
            ? new TrueNature(truth, dice)
            : new HabitNature(options, dice);
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
            var offered = Open(beat);
            if (turns >= options.MostTurns || offered.Count == 0 || nature.Leaves(beat, taken))
            {
                return End(turns, VisitEnd.Left);
            }
            var (choice, thought) = nature.Decide(beat, offered);
            taken = beat.Choices.FirstOrDefault(one => one.Id == choice)?.Text ?? "";
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

    private Visit End(int turns, VisitEnd end) => new(nature.Habit, turns, end);

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
