using System.Collections.Immutable;
using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Stories.Graph;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>Makes the report of a story from its playthroughs, in one pass.</summary>
/// <param name="time">Says what time it is, and so who has been silent for too long.</param>
public sealed class ReportBuilder(TimeProvider time)
{
    /// <summary>Makes a report.</summary>
    /// <param name="subject">The story.</param>
    /// <param name="playthroughs">Its playthroughs, in any order.</param>
    /// <param name="options">How to make it.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<StoryReport> BuildAsync(
        ReportSubject subject,
        IAsyncEnumerable<Playthrough> playthroughs,
        ReportOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(playthroughs);
        ArgumentNullException.ThrowIfNull(options);
        var names = new ChoiceNames(subject.Graph);
        var now = time.GetUtcNow();
        var tally = new Tally(subject, options, names, now);
        await foreach (var playthrough in playthroughs.WithCancellation(cancellation))
            tally.Add(playthrough);
        return Report(subject, options, names, tally, now);
    }

    /// <summary>Makes a report of playthroughs that are at hand.</summary>
    /// <param name="subject">The story.</param>
    /// <param name="playthroughs">Its playthroughs, in any order.</param>
    /// <param name="options">How to make it.</param>
    public StoryReport Build(
        ReportSubject subject,
        IEnumerable<Playthrough> playthroughs,
        ReportOptions options
    )
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(playthroughs);
        ArgumentNullException.ThrowIfNull(options);
        var names = new ChoiceNames(subject.Graph);
        var now = time.GetUtcNow();
        var tally = new Tally(subject, options, names, now);
        foreach (var playthrough in playthroughs)
            tally.Add(playthrough);
        return Report(subject, options, names, tally, now);
    }

    private static StoryReport Report(
        ReportSubject subject,
        ReportOptions options,
        ChoiceNames names,
        Tally tally,
        DateTimeOffset now
    )
    {
        var exits = tally.AllExits;
        var viewers = new ViewerCounts(
            tally.Viewers,
            exits.Ended,
            exits.Left,
            exits.Stuck,
            exits.Open,
            tally.Replays,
            tally.OtherVersions
        );
        var beats = Beats(subject, options, names, tally);
        return new StoryReport(
            subject.Story,
            subject.Title,
            subject.Version,
            options.Simulated,
            now,
            options.MinCell,
            options.Silence.TotalMinutes,
            HeadlineWriter.Write(viewers, beats, tally.Edges, names, options),
            viewers,
            beats,
            Edges(subject, options, names, tally),
            Endings(subject, options, tally),
            Episodes(subject, options, tally),
            RetentionCurve.Of(tally.Exits, options.MinCell)
        );
    }

    private static ImmutableArray<BeatReport> Beats(
        ReportSubject subject,
        ReportOptions options,
        ChoiceNames names,
        Tally tally
    )
    {
        var written = subject.Graph.Nodes.Where(n => n.Kind != GraphNodeKind.Start).ToArray();
        var known = written.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var found = tally
            .Beats.Where(b => !known.Contains(b.Key))
            .OrderBy(b => b.Key, StringComparer.Ordinal)
            .Select(b => new GraphNode(b.Key, Kind(b.Value.Stop), b.Key, null, null));
        return [.. written.Concat(found).Select(n => BeatOf(n, subject, options, names, tally))];
    }

    private static BeatReport BeatOf(
        GraphNode node,
        ReportSubject subject,
        ReportOptions options,
        ChoiceNames names,
        Tally tally
    )
    {
        var beat = tally.Beats.GetValueOrDefault(node.Id);
        var decides = node.Kind == GraphNodeKind.Decision;
        return new BeatReport(
            node.Id,
            node.Title,
            node.Kind switch
            {
                GraphNodeKind.Ending => ReportBeatKind.Ending,
                GraphNodeKind.DeadEnd => ReportBeatKind.DeadEnd,
                _ => ReportBeatKind.Decision,
            },
            beat?.Episode,
            node.File,
            node.Line,
            subject.Posters?.GetValueOrDefault(node.Id),
            beat?.Entries ?? 0,
            Rate.From(beat?.Viewers ?? 0, tally.Viewers, options.MinCell),
            beat?.Mature ?? 0,
            decides ? Rate.From(beat?.Left ?? 0, beat?.Mature ?? 0, options.MinCell) : null,
            decides ? beat?.TimeToChoice(options.MinCell) ?? new TimeToChoice(0, null, null) : null,
            decides
                ? Rate.From(
                    beat?.Timeouts ?? 0,
                    (beat?.Timeouts ?? 0) + (beat?.Active ?? 0),
                    options.MinCell
                )
                : null,
            Choices(node.Id, beat, subject.Graph, names, options.MinCell)
        );
    }

    private static ImmutableArray<ChoiceReport> Choices(
        string beat,
        BeatTally? tally,
        StoryGraph graph,
        ChoiceNames names,
        int minCell
    )
    {
        var written = graph
            .Edges.Where(e => string.Equals(e.From, beat, StringComparison.Ordinal))
            .Select(e => e.Choice)
            .OfType<string>();
        var found = tally?.Choices.Keys.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>();
        return
        [
            .. written
                .Concat(found)
                .Distinct(StringComparer.Ordinal)
                .Select(id =>
                {
                    var choice = tally?.Choices.GetValueOrDefault(id) ?? new ChoiceTally();
                    return new ChoiceReport(
                        id,
                        names.Text(id),
                        choice.Shown,
                        Rate.From(choice.Active, choice.Answered, minCell),
                        choice.Timeouts,
                        choice.Auto,
                        Rate.From(choice.Stayed, choice.Mature, minCell),
                        Observational: true
                    );
                }),
        ];
    }

    private static ImmutableArray<EdgeReport> Edges(
        ReportSubject subject,
        ReportOptions options,
        ChoiceNames names,
        Tally tally
    )
    {
        var written = subject.Graph.Edges;
        var known = written.Select(e => new EdgeKey(e.From, e.Choice, e.To)).ToHashSet();
        var found = tally
            .Edges.Keys.Where(k => !known.Contains(k))
            .OrderBy(k => k.From, StringComparer.Ordinal)
            .ThenBy(k => k.To, StringComparer.Ordinal)
            .ThenBy(k => k.Choice, StringComparer.Ordinal)
            .Select(k => new GraphEdge(
                k.From,
                k.To,
                k.Choice is null ? GraphEdgeKind.Flow : GraphEdgeKind.Choice,
                k.Choice is null ? "" : names.Text(k.Choice),
                k.Choice
            ));
        return
        [
            .. written
                .Concat(found)
                .Select(e =>
                {
                    var edge =
                        tally.Edges.GetValueOrDefault(new EdgeKey(e.From, e.Choice, e.To))
                        ?? new EdgeTally();
                    return new EdgeReport(
                        e.From,
                        e.To,
                        e.Kind,
                        e.Choice,
                        e.Label,
                        Rate.From(edge.Viewers, tally.Viewers, options.MinCell),
                        Rate.From(edge.Mature - edge.Left, edge.Mature, options.MinCell)
                    );
                }),
        ];
    }

    private static ImmutableArray<EndingReport> Endings(
        ReportSubject subject,
        ReportOptions options,
        Tally tally
    )
    {
        var written = subject.Graph.Nodes.Where(n => n.Kind == GraphNodeKind.Ending).ToArray();
        var titles = written.ToDictionary(n => n.Id, n => n.Title, StringComparer.Ordinal);
        var finished = tally.Endings.Values.Sum();
        return
        [
            .. written
                .Select(n => n.Id)
                .Concat(tally.Endings.Keys.Order(StringComparer.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .Select(id => new EndingReport(
                    id,
                    subject.EndingTitles?.GetValueOrDefault(id) ?? titles.GetValueOrDefault(id, id),
                    Rate.From(tally.Endings.GetValueOrDefault(id), finished, options.MinCell)
                )),
        ];
    }

    private static ImmutableArray<EpisodeReport> Episodes(
        ReportSubject subject,
        ReportOptions options,
        Tally tally
    ) =>
        [
            .. subject.Episodes.Select(e =>
            {
                var episode = tally.Episodes.GetValueOrDefault(e.Id) ?? new EpisodeTally();
                return new EpisodeReport(
                    e.Id,
                    e.Number,
                    e.Title,
                    episode.Started,
                    Rate.From(episode.Finished, episode.Mature, options.MinCell),
                    Rate.From(episode.WentOn, episode.Crossed, options.MinCell)
                );
            }),
        ];

    private static GraphNodeKind Kind(BeatStop stop) =>
        stop switch
        {
            BeatStop.Decision => GraphNodeKind.Decision,
            BeatStop.Ending => GraphNodeKind.Ending,
            _ => GraphNodeKind.DeadEnd,
        };
}
