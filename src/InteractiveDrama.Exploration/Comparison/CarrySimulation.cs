using System.Collections.Immutable;
using InteractiveDrama.Exploration.Search;
using InteractiveDrama.Exploration.Stops;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Migration;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Exploration.Comparison;

/// <summary>
/// Carries every position of a version over to another. The search's tree has a way to each; both versions go along it
/// side by side, so that what ways share is gone once.
/// </summary>
internal sealed class CarrySimulation
{
    private readonly StoryPlayer before;
    private readonly PathFollower after;
    private readonly SearchTree tree;
    private readonly ExplorationOptions options;
    private readonly Fed fed = new();
    private readonly Dictionary<
        (string From, string? To),
        (int Count, int First, string? Lost)
    > landings = [];
    private int total;
    private int ended;

    private CarrySimulation(
        StoryPackage before,
        StoryPackage after,
        SearchTree tree,
        ExplorationOptions options
    )
    {
        this.before = new StoryPlayer(before);
        this.after = new PathFollower(new StoryPlayer(after), options.Seed);
        this.tree = tree;
        this.options = options;
    }

    public static CarryReport Run(
        StoryPackage before,
        StoryPackage after,
        ExplorationOptions options,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        // Half of the time is for finding the positions, half for carrying them over.
        var clock = new Clock(time, options.MaxTime, cancellation);
        var choices = new ChoiceTable(before);
        var search = new BreadthFirstSearch(
            ExploredStory.Of(before),
            options,
            new StopReader(before, choices),
            new Findings(choices.Choices.Length),
            null
        );
        var end = search.Run(clock, 0.5, static () => { });
        var simulation = new CarrySimulation(before, after, search.Tree, options);
        var isWhole = simulation.Walk(clock);
        return simulation.Report(isWhole && end == SearchEnd.Exhausted && search.Sampled.IsEmpty);
    }

    /// <summary>Where both versions stand after a way. Null is where the new one could not begin.</summary>
    /// <param name="Old">In the version before.</param>
    /// <param name="New">In the new one, as far as the way goes there.</param>
    /// <param name="Lost">The choice that is gone or fails in the new one, when the way ends before the state.</param>
    /// <param name="IsWhole">True when the way goes all along.</param>
    /// <param name="Depth">Choices taken.</param>
    private sealed record Pair(
        StoryMove Old,
        StoryMove? New,
        string? Lost,
        bool IsWhole,
        int Depth
    );

    private bool Walk(Clock clock)
    {
        var (children, begin) = Children();
        var open = new Stack<(int State, Pair? From)>();
        Push(SearchTree.Root, null);
        while (open.TryPop(out var next))
        {
            if (clock.IsOver(1))
                return false;
            var pair = Follow(next.State, next.From);
            Note(next.State, pair);
            Push(next.State, pair);
        }

        return true;

        void Push(int state, Pair? pair)
        {
            for (var i = begin[state + 1]; i < begin[state + 2]; i++)
                open.Push((children[i], pair));
        }
    }

    /// <summary>The states after each state: those after state n stand from Begin[n + 1] to Begin[n + 2].</summary>
    private (int[] Children, int[] Begin) Children()
    {
        var begin = new int[tree.Count + 2];
        for (var state = 0; state < tree.Count; state++)
            begin[tree.ParentOf(state) + 2]++;
        for (var i = 1; i < begin.Length; i++)
            begin[i] += begin[i - 1];
        var next = begin.ToArray();
        var children = new int[tree.Count];
        for (var state = 0; state < tree.Count; state++)
            children[next[tree.ParentOf(state) + 1]++] = state;
        return (children, begin);
    }

    private Pair Follow(int state, Pair? there)
    {
        var move = tree.MoveTo(state);
        fed.Begin(move.Draws);
        if (there is null)
        {
            var first = before.Begin(options.Episode, options.Seed, fed);
            var begun =
                after.Begin(options.Episode, options.Seed, first.Draws)
                ?? after.Begin(null, options.Seed, first.Draws);
            // Where only the episode is gone, the session goes on at the beginning, and no further.
            var isWhole =
                begun is not null
                && (options.Episode is null || begun.Beat.Episode == first.Beat.Episode);
            return new Pair(first, begun, null, isWhole, 0);
        }

        var scene = there.Old.Position!.Scene;
        var choice = scene.Offered[move.Choice];
        var old = before.Choose(there.Old.Position, choice, fed);
        if (!there.IsWhole)
            return there with { Old = old, Depth = there.Depth + 1 };
        var position = there.New!.Position!;
        var follows = position.Scene.Offered.Contains(choice, StringComparer.Ordinal)
            ? after.Choose(position, choice, there.Depth + 1, old.Draws)
            : null;
        return follows is null
            ? new Pair(old, there.New, choice, false, there.Depth + 1)
            : new Pair(old, follows, null, true, there.Depth + 1);
    }

    private void Note(int state, Pair pair)
    {
        total++;
        var stood = pair.Old.Beat;
        if (stood.Stop == BeatStop.Ending)
        {
            ended++;
            return;
        }

        if (pair.IsWhole && IsSame(stood, pair.New!.Beat))
            return;
        var key = (stood.Id, pair.New?.Beat.Id);
        landings[key] = landings.TryGetValue(key, out var known)
            ? known.First < state
                ? known with
                {
                    Count = known.Count + 1,
                }
                : (known.Count + 1, state, pair.Lost)
            : (1, state, pair.Lost);
    }

    /// <summary>A beat of the same name, or one that offers something of what was offered: its name came of a knot's.</summary>
    private static bool IsSame(Beat before, Beat after) =>
        before.Id == after.Id || before.Choices.Any(c => after.Choices.Any(d => d.Id == c.Id));

    private CarryReport Report(bool isExhaustive)
    {
        ImmutableArray<Landing> sorted =
        [
            .. landings
                .OrderByDescending(l => l.Value.Count)
                .ThenBy(l => l.Value.First)
                .Select(l => new Landing(
                    l.Key.From,
                    l.Key.To,
                    l.Value.Count,
                    l.Value.Lost,
                    new Way(l.Value.First, []).ToWitness(tree, options.Episode)
                )),
        ];
        var earlier = sorted.Sum(l => l.Count);
        return new CarryReport(isExhaustive, total, total - earlier, earlier, ended, sorted);
    }

    /// <summary>Draws what a move of the search drew.</summary>
    private sealed class Fed : IDraws
    {
        private ImmutableArray<int> values = [];
        private int at;

        public void Begin(ImmutableArray<int> drawn) => (values, at) = (drawn, 0);

        public int? Next(DrawRequest request) => at < values.Length ? values[at++] : null;
    }
}
