using System.Collections.Immutable;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Budget;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Benchmarks.Speculation.Policies;

/// <summary>
/// What a queue does that knows no better: a keyframe and a video of everything asked for, once each, in the order of
/// asking, with the same slots and the same budget. What nobody asks for any more when its turn comes is left out.
/// </summary>
internal sealed class FirstComeFirstServed(
    IQuotes quotes,
    BudgetBook book,
    int slots,
    Func<string, bool> isWanted
)
{
    private readonly Dictionary<MediaKind, Queue<MediaNeed>> queues = new()
    {
        [MediaKind.Image] = [],
        [MediaKind.Video] = [],
    };
    private readonly Dictionary<MediaKind, int> running = new()
    {
        [MediaKind.Image] = 0,
        [MediaKind.Video] = 0,
    };
    private readonly Dictionary<long, MakeOption> jobs = [];
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private long tickets;

    public void Ask(MediaNeed need)
    {
        if (!asked.Add(need.Key))
            return;
        queues[MediaKind.Image].Enqueue(need);
        queues[MediaKind.Video].Enqueue(need);
    }

    public void Finished(long ticket)
    {
        if (!jobs.Remove(ticket, out var option))
            return;
        running[option.Kind]--;
        book.Settle(ticket, option.MaximumPrice);
    }

    public ImmutableArray<SchedulerDecision> Next(DateTimeOffset now)
    {
        var decisions = ImmutableArray.CreateBuilder<SchedulerDecision>();
        foreach (var (kind, queue) in queues)
        {
            while (running[kind] < slots && queue.TryPeek(out var need))
            {
                if (!isWanted(need.Key))
                {
                    queue.Dequeue();
                    asked.Remove(need.Key);
                    continue;
                }

                var option = quotes.For(need).First(o => o.Kind == kind);
                if (!book.TryReserve(tickets + 1, need.Story, null, option.MaximumPrice, now))
                    break;
                queue.Dequeue();
                jobs.Add(++tickets, option);
                running[kind]++;
                decisions.Add(new SchedulerDecision.Start(tickets, need, option, null));
            }
        }

        return decisions.ToImmutable();
    }
}
