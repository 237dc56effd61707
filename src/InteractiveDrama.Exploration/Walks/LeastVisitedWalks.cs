using InteractiveDrama.Exploration.Expectations;
using InteractiveDrama.Exploration.Search;
using InteractiveDrama.Exploration.Stops;

namespace InteractiveDrama.Exploration.Walks;

/// <summary>
/// Goes on where the search stopped: walks from its frontier that take, at each stop, the choice that was taken least.
/// Walks of one round do not see each other's counts, so that the threads' number changes nothing.
/// </summary>
internal sealed class LeastVisitedWalks(
    ExploredStory story,
    ExplorationOptions options,
    StopReader reader,
    BreadthFirstSearch search,
    int choices,
    AlwaysChecks? checks
)
{
    private const int WalksInRound = 64;
    private const int LongestWalk = 500;
    private const int Series = 1;
    private readonly int[] visits = new int[choices];

    /// <summary>Steps taken.</summary>
    public long Steps { get; private set; }

    public void Run(Clock clock, double share, long steps, Action advanced)
    {
        var open = search.Open;
        if (open.Length == 0)
            return;
        var walks = new List<Step>[WalksInRound];
        for (var round = 0; Steps < steps && !clock.IsOver(share); round++)
        {
            var first = round * WalksInRound;
            Parallel.For(
                0,
                WalksInRound,
                new ParallelOptions { MaxDegreeOfParallelism = options.Threads },
                i => walks[i] = clock.IsOver(share) ? [] : Walk(open, first + i)
            );
            foreach (var walk in walks)
                Note(walk);
            advanced();
        }
    }

    private List<Step> Walk(Node[] open, int index)
    {
        var walker = new Walker(story, options, reader, new Chance(options.Seed, Series, index));
        var node = open[walker.Below(open.Length)];
        var own = new Dictionary<int, int>();
        var steps = new List<Step>();
        walker.Begin(node);
        while (walker.CanGoOn && steps.Count < LongestWalk)
        {
            var before = walker.Stop!;
            var choice = Least(walker, before, own);
            var offered = before.Offered[choice];
            own[offered.Choice] = own.GetValueOrDefault(offered.Choice) + 1;
            var move = walker.Take(choice);
            steps.Add(
                new Step(
                    node.Number,
                    offered,
                    move,
                    walker.Stop!,
                    walker.State is { } state && checks is not null ? checks.Check(state).Broken : 0
                )
            );
        }

        return steps;
    }

    private int Least(Walker walker, StopFacts stop, Dictionary<int, int> own)
    {
        var least = int.MaxValue;
        var ties = 0;
        var chosen = stop.Open[0];
        foreach (var open in stop.Open)
        {
            var number = stop.Offered[open].Choice;
            var count = (number < 0 ? 0 : visits[number]) + own.GetValueOrDefault(number);
            if (count > least)
                continue;
            ties = count < least ? 1 : ties + 1;
            least = count;
            if (walker.Below(ties) == 0)
                chosen = open;
        }

        return chosen;
    }

    private void Note(List<Step> walk)
    {
        Steps += walk.Count;
        for (var i = 0; i < walk.Count; i++)
        {
            var step = walk[i];
            var length = i + 1;
            if (step.Offered.Choice >= 0)
                visits[step.Offered.Choice]++;
            search.Findings.Take(step.Offered, Here);
            search.Findings.Meet(step.Stop, Here);
            search.Findings.Break(step.Broken, Here);

            Way Here() => new(step.From, [.. walk.Take(length).Select(s => s.Move)]);
        }
    }

    private readonly record struct Step(
        int From,
        OfferedFacts Offered,
        Move Move,
        StopFacts Stop,
        ulong Broken
    );
}
