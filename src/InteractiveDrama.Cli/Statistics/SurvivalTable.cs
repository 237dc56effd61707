using InteractiveDrama.Analytics.Metrics;

namespace InteractiveDrama.Cli.Statistics;

/// <summary>A table of viewers, counted as it is read: how long each was there, what happened then, and in which group.</summary>
internal sealed class SurvivalTable
{
    // By group; what happened is null for a viewer who was last seen still there.
    private readonly SortedDictionary<
        string,
        Dictionary<(double Time, string? Cause), int>
    > groups = new(StringComparer.Ordinal);

    /// <summary>The groups in ordinal order; one without a name when no column tells them apart.</summary>
    public IEnumerable<string> Groups => groups.Keys;

    /// <summary>Counts the viewers of a file.</summary>
    /// <param name="source">The file, or <c>-</c> for what is piped in.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="happened">What an event cell says happened, null for nothing.</param>
    /// <exception cref="UsageException">There is no such file, or it is no such table.</exception>
    public static SurvivalTable Read(
        string source,
        SurvivalColumns columns,
        Func<string, string?> happened
    )
    {
        var table = new SurvivalTable();
        using var csv = StatsCsv.Open(source);
        var time = csv.Column(columns.Time, "--time");
        var @event = csv.Column(columns.Event, "--event");
        StatsColumn? group = columns.Group is { } name ? csv.Column(name, "--group") : null;
        while (csv.Next())
            table.Add(
                group is { } column ? Group(csv, column) : "",
                csv.Number(time),
                Happened(csv, @event, happened)
            );
        return table;
    }

    /// <summary>A group's counts, whatever happened being the event.</summary>
    public IEnumerable<SurvivalCount> Survival(string group) =>
        groups[group]
            .Select(row =>
                row.Key.Cause is null
                    ? new SurvivalCount(row.Key.Time, 0, row.Value)
                    : new SurvivalCount(row.Key.Time, row.Value, 0)
            );

    /// <summary>What happened to anybody, in ordinal order.</summary>
    public IReadOnlyList<string> Causes() =>
        [
            .. groups
                .Values.SelectMany(rows => rows.Keys)
                .Select(row => row.Cause)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>All counts, apart by what happened.</summary>
    /// <param name="causes">What can happen, in the order of the counts.</param>
    public IReadOnlyList<CompetingCount> Competing(IReadOnlyList<string> causes) =>
        [
            .. groups
                .Values.SelectMany(rows => rows)
                .GroupBy(row => row.Key.Time)
                .OrderBy(time => time.Key)
                .Select(time => new CompetingCount(
                    time.Key,
                    [
                        .. causes.Select(cause =>
                            time.Where(row => row.Key.Cause == cause).Sum(row => row.Value)
                        ),
                    ],
                    time.Where(row => row.Key.Cause is null).Sum(row => row.Value)
                )),
        ];

    private static string Group(StatsCsv csv, StatsColumn column) =>
        csv.Text(column) is { Length: > 0 } name
            ? name
            : throw csv.Wrong(column, "is no group; give its name");

    private static string? Happened(
        StatsCsv csv,
        StatsColumn column,
        Func<string, string?> happened
    )
    {
        try
        {
            return happened(csv.Text(column));
        }
        catch (FormatException e)
        {
            throw csv.Wrong(column, e.Message);
        }
    }

    private void Add(string group, double time, string? cause)
    {
        if (!groups.TryGetValue(group, out var counts))
            groups[group] = counts = [];
        counts[(time, cause)] = counts.GetValueOrDefault((time, cause)) + 1;
    }
}
