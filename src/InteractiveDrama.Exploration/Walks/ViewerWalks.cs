using InteractiveDrama.Exploration.Search;
using InteractiveDrama.Exploration.Stops;

namespace InteractiveDrama.Exploration.Walks;

/// <summary>Imagined viewers who choose evenly among what they are offered, from the beginning.</summary>
internal static class ViewerWalks
{
    private const int WalksInRound = 64;
    private const int LongestWalk = 1_000;
    private const int Series = 2;

    public static List<ViewerWalk> Take(
        ExploredStory story,
        ExplorationOptions options,
        StopReader reader,
        Clock clock
    )
    {
        var walks = new List<ViewerWalk>();
        while (walks.Count < options.Viewers)
        {
            var first = walks.Count;
            var round = new ViewerWalk[Math.Min(WalksInRound, options.Viewers - first)];
            Parallel.For(
                0,
                round.Length,
                new ParallelOptions { MaxDegreeOfParallelism = options.Threads },
                i => round[i] = Walk(story, options, reader, first + i)
            );
            walks.AddRange(round);
            // A first round there always is: a median of few says more than none.
            if (clock.IsOver(1))
                break;
        }

        return walks;
    }

    private static ViewerWalk Walk(
        ExploredStory story,
        ExplorationOptions options,
        StopReader reader,
        int index
    )
    {
        var walker = new Walker(story, options, reader, new Chance(options.Seed, Series, index));
        var walk = new ViewerWalk([walker.Begin()], []);
        walk.Stops.Add(walker.Stop!);
        while (walker.CanGoOn && walk.Moves.Count < LongestWalk)
        {
            var open = walker.Stop!.Open;
            walk.Moves.Add(walker.Take(open[walker.Below(open.Length)]));
            walk.Stops.Add(walker.Stop!);
        }

        return walk;
    }
}
