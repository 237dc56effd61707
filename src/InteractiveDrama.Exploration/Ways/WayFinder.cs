using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Exploration.Ways;

/// <summary>
/// Finds a way to a line of the script: states nearest to it by the static graph are gone on from first, so that the way is
/// short without every state being looked at.
/// </summary>
public sealed class WayFinder
{
    private const int MostStates = 60_000;
    private readonly StoryPackage package;
    private readonly StoryEngine engine;
    private readonly StoryPlayer player;
    private readonly TimeProvider time;

    /// <summary>A finder of ways in one story.</summary>
    /// <param name="package">The story.</param>
    /// <param name="time">Measures the bound on time; the system's when null.</param>
    public WayFinder(StoryPackage package, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(package);
        this.package = package;
        this.time = time ?? TimeProvider.System;
        engine = new StoryEngine(package);
        player = new StoryPlayer(package, engine);
    }

    /// <summary>Looks for a way to the content at a line, or to the nearest to it.</summary>
    /// <param name="file">The script, relative to the project.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="seed">The seed of the session that is to take it.</param>
    /// <param name="most">How long it may take.</param>
    /// <param name="before">True to look before the line for the nearest, as where a divert ends what is said; false behind it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The way; null when none was found.</returns>
    public PlayableWay? To(
        string file,
        int line,
        int seed,
        TimeSpan most,
        bool before = false,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        var targets = TargetsAt(file, line, before);
        if (targets.IsEmpty)
            return null;
        var began = time.GetTimestamp();
        var hops = Hops(file, line);
        var open = new PriorityQueue<Node, (int Length, int Order)>();
        // What a seed draws next depends on how often it was asked.
        var seen = new HashSet<(UInt128 State, int Draws)>();
        if (Reach(player.Begin(null, seed), [], 0, 0) is { } here)
            return here;
        while (open.TryDequeue(out var node, out _))
        {
            foreach (var choice in node.Offered)
            {
                if (
                    seen.Count >= MostStates
                    || time.GetElapsedTime(began) > most
                    || cancellation.IsCancellationRequested
                )
                    return null;
                var move = player.Choose(node.Position, choice);
                if (
                    Reach(move, node.Choices.Add(choice), node.Choices.Count + 1, node.Draws) is
                    { } way
                )
                    return way;
            }
        }

        return null;

        PlayableWay? Reach(StoryMove move, ImmutableList<string> choices, int depth, int draws)
        {
            if (move.Position is not { } position)
                return null;
            draws += move.Draws.Length;
            var beat = move.Beat;
            foreach (var shown in beat.Lines.SelectMany(l => l.Ids.Prepend(l.Id)))
            {
                // An id that is shown is one of the line's; the player knows the line by its first.
                if (targets.Contains(shown))
                    return new PlayableWay(
                        [.. choices],
                        beat.Lines.First(l =>
                            l.Id == shown || l.Ids.Contains(shown, StringComparer.Ordinal)
                        ).Id
                    );
            }

            foreach (var offered in beat.Choices)
            {
                if (package.Choice(offered.Id) is { } site && targets.Contains(site.Id))
                    return new PlayableWay([.. choices], offered.Id);
            }

            if (!beat.Choices.IsEmpty && seen.Add((engine.ExplorationKey(position.State), draws)))
                open.Enqueue(
                    new Node(position, [.. beat.Choices.Select(c => c.Id)], choices, draws),
                    (depth + hops.GetValueOrDefault(beat.Id), seen.Count)
                );
            return null;
        }
    }

    // Lines and choices at the line, or at the nearest on one side; failing that, on the other.
    private ImmutableHashSet<string> TargetsAt(string file, int line, bool before)
    {
        var sites = package
            .Parts.Ids.Sites.Where(s => !s.Paths.IsEmpty)
            .Select(s => (Site: s, Place: package.PlaceOf(s.Paths[0])))
            .Where(s => s.Place?.File == file)
            .Select(s => (s.Site, s.Place!.Line))
            .ToArray();
        var behind = sites.Where(s => s.Line >= line).Select(s => (int?)s.Line).Min();
        var ahead = sites.Where(s => s.Line <= line).Select(s => (int?)s.Line).Max();
        var at = before ? ahead ?? behind : behind ?? ahead;
        return [.. sites.Where(s => s.Line == at).Select(s => s.Site.Id)];
    }

    // How many choices lie at least between a beat and those of the knot that the line is in.
    private Dictionary<string, int> Hops(string file, int line)
    {
        var starts = package
            .Flows.Select(f => package.PlaceOf(f))
            .Where(p => p?.File == file)
            .Select(p => p!.Line)
            .Order()
            .ToArray();
        // A knot's content begins below its header, where the cursor may stand.
        var from = starts.LastOrDefault(s => s <= line + 1);
        var to = starts.FirstOrDefault(s => s > Math.Max(from, line), int.MaxValue);
        var distance = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Queue<string>();
        foreach (var node in package.Graph.Nodes)
        {
            if (
                node.File == file
                && node.Line >= from
                && node.Line < to
                && distance.TryAdd(node.Id, 0)
            )
                open.Enqueue(node.Id);
        }

        var before = package.Graph.Edges.ToLookup(e => e.To, e => e.From, StringComparer.Ordinal);
        while (open.TryDequeue(out var at))
        {
            foreach (var earlier in before[at])
            {
                if (distance.TryAdd(earlier, distance[at] + 1))
                    open.Enqueue(earlier);
            }
        }

        // From elsewhere no way is known, which is no proof that there is none.
        var far = distance.Count == 0 ? 0 : distance.Values.Max() + 1;
        foreach (var node in package.Graph.Nodes)
            distance.TryAdd(node.Id, far);
        return distance;
    }

    private sealed record Node(
        StoryPosition Position,
        ImmutableArray<string> Offered,
        ImmutableList<string> Choices,
        int Draws
    );
}
