using System.Collections.Immutable;
using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Exploration.Stops;
using InteractiveDrama.Stories.Graph;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Exploration.Search;

/// <summary>Writes what was found as the result has it.</summary>
internal sealed class FindingsReport(
    StoryPackage package,
    ChoiceTable choices,
    BreadthFirstSearch search,
    string? episode,
    bool isExhaustive
)
{
    private readonly Findings findings = search.Findings;

    public Witness Witness(Way way) => way.ToWitness(search.Tree, episode);

    public ExplorationResult Write()
    {
        ImmutableArray<string> endings = [.. package.Endings.Distinct(StringComparer.Ordinal)];
        return new ExplorationResult
        {
            IsExhaustive = isExhaustive,
            WasStopped = false,
            States = search.States,
            Frontier = search.FrontierCount,
            Depth = search.Depth,
            Beats = package.Decisions.Length + endings.Length,
            Choices = choices.Choices.Length,
            Decisions =
            [
                .. package
                    .Decisions.Where(d => findings.Decisions.ContainsKey(d.Id))
                    .Select(d => Reached(d.Id, findings.Decisions[d.Id])),
            ],
            Endings =
            [
                .. endings
                    .Concat(findings.Endings.Keys)
                    .Distinct(StringComparer.Ordinal)
                    .Where(findings.Endings.ContainsKey)
                    .Select(e => Reached(e, findings.Endings[e])),
            ],
            Taken =
            [
                .. choices
                    .Choices.Select((site, number) => (site.Id, Way: findings.Taken(number)))
                    .Where(c => c.Way is not null)
                    .Select(c => Reached(c.Id, c.Way!)),
            ],
            Unreached = Unreached(endings),
            DeadEnds = [.. findings.DeadEnds.Select(d => DeadEnd(d.Key, d.Value))],
            Errors =
            [
                .. findings.Errors.Select(e => new ErrorFinding(
                    e.Key.Message,
                    Witness(e.Value),
                    e.Key.File,
                    e.Key.Line
                )),
            ],
            Printed = [],
            LackingDefaults =
            [
                .. findings.LackingDefaults.Select(d => AtDecision(d.Key, Witness(d.Value))),
            ],
            Traps = isExhaustive
                ?
                [
                    .. TrapSearch
                        .Find(search)
                        .Select(t => AtDecision(t.Beat, Witness(new Way(t.State, [])))),
                ]
                : [],
            SampledDraws = search.Sampled,
            Episodes = [],
            Expectations = [],
            SearchSteps = search.Steps,
            WalkSteps = 0,
            SearchTime = TimeSpan.Zero,
            Time = TimeSpan.Zero,
            BytesPerState = search.States == 0 ? 0 : (double)search.Bytes / search.States,
        };
    }

    private Reached Reached(string id, Way way)
    {
        var witness = Witness(way);
        return new Reached(id, witness.Choices.Length, witness);
    }

    private ImmutableArray<Unreached> Unreached(ImmutableArray<string> endings)
    {
        var state = isExhaustive ? UnreachedState.Unreachable : UnreachedState.NotShown;
        return
        [
            .. package
                .Decisions.Where(d => !findings.Decisions.ContainsKey(d.Id))
                .Select(d => Missing(d.Id, UnreachedKind.Decision, package.PlaceOf(d.Choices[0]))),
            .. endings
                .Where(e => !findings.Endings.ContainsKey(e))
                .Select(e =>
                    Missing(e, UnreachedKind.Ending, PlaceOfNode(e, GraphNodeKind.Ending))
                ),
            .. choices
                .Choices.Where((_, number) => findings.Taken(number) is null)
                .Select(c => Missing(c.Id, UnreachedKind.Choice, package.PlaceOf(c.Paths[0]))),
        ];

        Unreached Missing(string id, UnreachedKind kind, SourcePlace? place) =>
            new(id, kind, state, place?.File, place?.Line);
    }

    private DecisionFinding AtDecision(string id, Witness witness)
    {
        var place = package.Decisions.FirstOrDefault(d => d.Id == id) is { } decision
            ? package.PlaceOf(decision.Choices[0])
            : null;
        return new DecisionFinding(id, witness, place?.File, place?.Line);
    }

    private DeadEndFinding DeadEnd(
        (string Beat, string? Decision, string? File, int? Line) end,
        Way way
    )
    {
        var place = end is { File: { } file, Line: { } line }
            ? new SourcePlace(file, line)
            : PlaceOfNode(end.Beat, GraphNodeKind.DeadEnd);
        return new DeadEndFinding(end.Beat, Witness(way), place?.File, place?.Line, end.Decision);
    }

    private SourcePlace? PlaceOfNode(string id, GraphNodeKind kind) =>
        package.Graph.Nodes.FirstOrDefault(n => n.Kind == kind && n.Id == id)
            is { File: { } file, Line: { } line }
            ? new SourcePlace(file, line)
            : null;
}
