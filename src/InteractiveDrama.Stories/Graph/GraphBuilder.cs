using System.Collections.Immutable;
using Ink.Runtime;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Experiments;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Stories.Graph;

/// <summary>
/// Builds the static graph from the compiled story: from the start and from each choice, where can the flow stop next?
/// Conditions are not evaluated, so that a way in the graph may be one that no state of the story takes.
/// </summary>
internal static class GraphBuilder
{
    /// <summary>The id of the node before the first stop.</summary>
    public const string StartNode = "start:";

    public static StoryGraph Build(
        Story story,
        ContentIndex content,
        ImmutableArray<ContentSite> sites,
        DecisionIndex decisions,
        Detours detours
    )
    {
        var flows = content.Flows.ToHashSet(StringComparer.Ordinal);
        var walker = new FlowWalker(story, flows);
        var decisionOf = decisions
            .Decisions.SelectMany(d => d.Choices.Select(c => (c, d.Id)))
            .ToDictionary(e => e.c, e => e.Id, StringComparer.Ordinal);
        var idOf = sites
            .Where(s => s.IsChoice)
            .SelectMany(s => s.Paths.Select(p => (p, s.Id)))
            .ToDictionary(e => e.p, e => e.Id, StringComparer.Ordinal);
        var endingOf = sites
            .Where(s => s.IsChoice)
            .SelectMany(s => s.Paths.Select(p => (p, Ending: Ending(s))))
            .ToDictionary(e => e.p, e => e.Ending, StringComparer.Ordinal);
        var stops = new Dictionary<string, GraphNode>(StringComparer.Ordinal);
        var edges = new List<GraphEdge>();

        void Connect(
            string from,
            GraphEdgeKind kind,
            string label,
            string? choice,
            FlowStops reached
        )
        {
            // Choices are offered where play stops for them; an ending takes them away.
            var targets = (reached.LastFlows.Count > 0 ? reached.Choices : [])
                .Select(c => decisionOf.GetValueOrDefault(c.Choice.path.ToString()))
                .OfType<string>();
            foreach (var end in reached.Ends)
                stops.TryAdd(end.Id, Node(end, content));
            foreach (
                var to in targets
                    .Concat(reached.Ends.Select(e => e.Id))
                    .Distinct(StringComparer.Ordinal)
            )
            {
                var edge = new GraphEdge(from, to, kind, label, choice);
                if (!edges.Contains(edge))
                    edges.Add(edge);
            }
        }

        var start = walker.From(
            Pointer.StartOf(story.mainContentContainer),
            FlowNames.Root,
            FlowStack.Empty
        );
        Connect(StartNode, GraphEdgeKind.Flow, "", null, start);
        var pending = new Queue<(ReachedChoice Choice, string LastFlow)>(Offered(start));
        var seen = new HashSet<(ChoicePoint, FlowStack, string)>();
        while (pending.TryDequeue(out var next))
        {
            var (choice, lastFlow) = next;
            if (!seen.Add((choice.Choice, choice.Stack, lastFlow)))
                continue;
            var path = choice.Choice.path.ToString();
            foreach (var target in Targets(story, choice.Choice, detours.From(path)))
            {
                var reached = walker.From(
                    Pointer.StartOf(target),
                    lastFlow,
                    choice.Stack,
                    endingOf.GetValueOrDefault(path)
                );
                if (decisionOf.TryGetValue(path, out var from))
                    Connect(
                        from,
                        GraphEdgeKind.Choice,
                        decisions.Labels.GetValueOrDefault(path, ""),
                        idOf.GetValueOrDefault(path),
                        reached
                    );
                foreach (var offered in Offered(reached))
                    pending.Enqueue(offered);
            }
        }

        return new StoryGraph(
            [
                new GraphNode(StartNode, GraphNodeKind.Start, "Start", content.Place("0")?.File, 1),
                .. decisions.Decisions.Select(d => Node(d, content)),
                .. stops
                    .Values.OrderBy(n => n.Kind)
                    .ThenBy(n => n.File, StringComparer.Ordinal)
                    .ThenBy(n => n.Line),
            ],
            [.. edges]
        )
        {
            IsWhole = walker.IsWhole,
        };
    }

    // A choice leads to what is written behind it, or to what an experiment puts in its place.
    private static IEnumerable<Container> Targets(
        Story story,
        ChoicePoint choice,
        ImmutableArray<Detour> detours
    ) =>
        detours
            .Select(d => d.Knot is { } knot ? story.KnotContainerWithName(knot) : null)
            .OfType<Container>()
            .Prepend(choice.choiceTarget);

    // Who chooses without a word leaves the last line where it was.
    private static IEnumerable<(ReachedChoice, string)> Offered(FlowStops stops) =>
        stops.Choices.SelectMany(c => stops.LastFlows.Select(f => (c, f)));

    private static string? Ending(ContentSite choice) =>
        choice
            .Tags.Select(DialectTag.Parse)
            .Where(t => t.Key == TagKeys.Ending && t.Value.Length > 0)
            .Select(t => t.Value)
            .LastOrDefault();

    private static GraphNode Node(Decision decision, ContentIndex content)
    {
        var place = content.Place(decision.Choices[0]);
        return new GraphNode(
            decision.Id,
            GraphNodeKind.Decision,
            Words.Title(decision.Id),
            place?.File,
            place?.Line
        );
    }

    private static GraphNode Node(FlowEnd end, ContentIndex content)
    {
        var place = content.Place(end.Path);
        var title = Words.Title(end.Id[(end.Id.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return new GraphNode(
            end.Id,
            end.IsDeadEnd ? GraphNodeKind.DeadEnd : GraphNodeKind.Ending,
            title,
            place?.File,
            place?.Line
        );
    }
}
