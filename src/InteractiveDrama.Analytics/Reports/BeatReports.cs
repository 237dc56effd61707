using System.Collections.Immutable;
using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Metrics;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Stories.Graph;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>Beats and the choices offered there.</summary>
internal sealed class BeatReports
{
    private readonly CountTable table;
    private readonly ChoiceNames names;
    private readonly StoryGraph graph;
    private readonly ReportSubject subject;
    private readonly int minCell;
    private readonly ILookup<string, KeyValuePair<CounterKey, long>> entries;
    private readonly ILookup<string, KeyValuePair<CounterKey, long>> mature;
    private readonly ILookup<string, KeyValuePair<CounterKey, long>> left;
    private readonly ILookup<string, KeyValuePair<CounterKey, long>> thought;

    private BeatReports(
        ReportSubject subject,
        ReportOptions options,
        ChoiceNames names,
        CountTable table
    )
    {
        (this.subject, this.names, this.table) = (subject, names, table);
        (graph, minCell) = (subject.Graph, options.MinCell);
        entries = table.By(Measure.Entries);
        mature = table.By(Measure.BeatMature);
        left = table.By(Measure.BeatLeft);
        thought = table.By(Measure.Thought);
    }

    /// <summary>Every beat of the graph, in its order, then those that only viewers found.</summary>
    public static ImmutableArray<BeatReport> Of(
        ReportSubject subject,
        ReportOptions options,
        ChoiceNames names,
        CountTable table
    )
    {
        var reports = new BeatReports(subject, options, names, table);
        var written = subject.Graph.Nodes.Where(n => n.Kind != GraphNodeKind.Start).ToArray();
        var known = written.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var found = reports
            .entries.Where(beat => !known.Contains(beat.Key))
            .OrderBy(beat => beat.Key, StringComparer.Ordinal)
            .Select(beat => new GraphNode(
                beat.Key,
                Kind(beat.Min(one => one.Key.B)!),
                beat.Key,
                null,
                null
            ));
        return [.. written.Concat(found).Select(reports.Beat)];
    }

    private BeatReport Beat(GraphNode node)
    {
        var decides = node.Kind == GraphNodeKind.Decision;
        var (timeouts, active) = (
            Total(Measure.ChoiceTimeout, node.Id),
            Total(Measure.ChoiceActive, node.Id)
        );
        var known = Sum(mature[node.Id]);
        return new BeatReport(
            node.Id,
            node.Title,
            node.Kind switch
            {
                GraphNodeKind.Ending => ReportBeatKind.Ending,
                GraphNodeKind.DeadEnd => ReportBeatKind.DeadEnd,
                _ => ReportBeatKind.Decision,
            },
            entries[node.Id].Select(one => one.Key.C).FirstOrDefault(episode => episode.Length > 0),
            node.File,
            node.Line,
            subject.Posters?.GetValueOrDefault(node.Id),
            Sum(entries[node.Id]),
            Rate.From(table.Of(Measure.BeatViewers, node.Id), table.Viewers, minCell),
            known,
            decides ? Rate.From(Sum(left[node.Id]), known, minCell) : null,
            decides ? Time(node.Id) : null,
            decides ? Rate.From(timeouts, timeouts + active, minCell) : null,
            Choices(node.Id)
        )
        {
            Exits = decides ? Exits(node.Id) : null,
            DropOffByWait = decides
                ? new WaitSplit(
                    Split(node.Id, WaitClass.Fast),
                    Split(node.Id, WaitClass.Slow),
                    Split(node.Id, WaitClass.Unknown)
                )
                : null,
        };
    }

    private ExitReasons Exits(string beat)
    {
        return new ExitReasons(
            By(ExitReason.Story),
            By(ExitReason.Stall),
            By(ExitReason.Error),
            By(ExitReason.Gate)
        );

        int By(ExitReason reason) => Sum(left[beat].Where(one => Is(one.Key.C, reason)));
    }

    private Rate Split(string beat, WaitClass wait) =>
        Rate.From(
            Sum(left[beat].Where(one => Is(one.Key.B, wait))),
            Sum(mature[beat].Where(one => Is(one.Key.B, wait))),
            minCell
        );

    private TimeToChoice Time(string beat)
    {
        var measured = Sum(thought[beat]);
        if (measured < Math.Max(1, minCell))
            return new TimeToChoice(measured, null, null);
        var curve = KaplanMeier.Estimate(
            thought[beat]
                .Select(one =>
                {
                    var seconds = TimeSteps.At(one.Key.N);
                    return string.Equals(one.Key.B, "chosen", StringComparison.Ordinal)
                        ? new SurvivalCount(seconds, (int)one.Value, 0)
                        : new SurvivalCount(seconds, 0, (int)one.Value);
                })
        );
        return new TimeToChoice(
            measured,
            KaplanMeier.TimeBy(curve, 0.5),
            KaplanMeier.TimeBy(curve, 0.9)
        );
    }

    private ImmutableArray<ChoiceReport> Choices(string beat)
    {
        var written = graph
            .Edges.Where(e => string.Equals(e.From, beat, StringComparison.Ordinal))
            .Select(e => e.Choice)
            .OfType<string>();
        string[] ids =
        [
            .. written
                .Concat(table.All(Measure.ChoiceShown, beat).Select(one => one.Key.B))
                .Distinct(StringComparer.Ordinal),
        ];
        return
        [
            .. ids.Select(id => new ChoiceReport(
                id,
                names.Text(id),
                table.Of(Measure.ChoiceShown, beat, id),
                Rate.From(
                    table.Of(Measure.ChoiceActive, beat, id),
                    table.Of(Measure.ChoiceAnswered, beat, id),
                    minCell,
                    ids.Length
                ),
                table.Of(Measure.ChoiceTimeout, beat, id),
                table.Of(Measure.ChoiceAuto, beat, id),
                Rate.From(
                    table.Of(Measure.ChoiceStayed, beat, id),
                    table.Of(Measure.ChoiceMature, beat, id),
                    minCell
                ),
                Observational: true
            )),
        ];
    }

    private int Total(Measure measure, string beat) => (int)table.Sum(measure, beat);

    private static int Sum(IEnumerable<KeyValuePair<CounterKey, long>> counts) =>
        (int)counts.Sum(one => one.Value);

    private static bool Is<T>(string key, T value)
        where T : struct, Enum => string.Equals(key, $"{value}", StringComparison.Ordinal);

    private static GraphNodeKind Kind(string stop) =>
        Is(stop, BeatStop.Decision) ? GraphNodeKind.Decision
        : Is(stop, BeatStop.Ending) ? GraphNodeKind.Ending
        : GraphNodeKind.DeadEnd;
}
