using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Storage.Sqlite.Sessions;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>Reads counters and sessions on a connection that only reads.</summary>
internal sealed class CounterReads(SqliteConnection connection)
{
    private readonly Dictionary<long, string> names = [];

    /// <summary>The cells of a story, by number; all cells when it is null.</summary>
    public Dictionary<long, Cell> Cells(string? story)
    {
        using var command = Sql(
            "SELECT c.Id, c.Story, c.Version, c.Simulated, c.Playthrough, c.Locale, c.Device, c.Experiment, c.Variant FROM Cells c "
                + "WHERE $story IS NULL OR c.Story = (SELECT Id FROM Names WHERE Text = $story)"
        );
        using var reader = command.With("$story", story).ExecuteReader();
        var cells = new Dictionary<long, Cell>();
        while (reader.Read())
        {
            cells.Add(
                reader.GetInt64(0),
                new Cell(
                    Name(reader.GetInt64(1)),
                    Name(reader.GetInt64(2)),
                    reader.GetBoolean(3),
                    (PlaythroughClass)reader.GetInt32(4),
                    Name(reader.GetInt64(5)),
                    Devices.Find(Name(reader.GetInt64(6))),
                    Name(reader.GetInt64(7)),
                    Name(reader.GetInt64(8))
                )
            );
        }
        return cells;
    }

    /// <summary>Whether anything is counted in a cell.</summary>
    public bool HasCounters(long cell)
    {
        using var command = Sql("SELECT 1 FROM Counters WHERE Cell = $cell LIMIT 1");
        return command.With("$cell", cell).ExecuteScalar() is not null;
    }

    /// <summary>The counters of a cell: all, or those of one measure.</summary>
    public IEnumerable<(CounterKey Key, long Value)> Counters(long cell, Measure? measure = null) =>
        measure is { } only
            ? Read(
                "SELECT Measure, A, B, C, N, Value FROM Counters WHERE Cell = $cell AND Measure = $measure",
                cell,
                (int)only
            )
            : Read("SELECT Measure, A, B, C, N, Value FROM Counters WHERE Cell = $cell", cell);

    /// <summary>What a cell's counters hold of sessions that have expired.</summary>
    public IEnumerable<(CounterKey Key, long Value)> Kept(long cell) =>
        Read("SELECT Measure, A, B, C, N, Value FROM Kept WHERE Cell = $cell", cell);

    /// <summary>Sessions with their events, each with the time it is counted to settle at.</summary>
    /// <param name="where">A condition on <c>Sessions s</c>; of parameters it may have <c>$a</c> and <c>$b</c>.</param>
    /// <param name="a">The first parameter.</param>
    /// <param name="b">The second parameter.</param>
    public IEnumerable<StoredEvents> Sessions(string where, object? a = null, object? b = null)
    {
        using var command = Sql(
            $"SELECT s.Row, {SessionRows.Columns}, s.SettlesAt, {EventRows.Columns} FROM Sessions s "
                + $"LEFT JOIN Events e ON e.Session = s.Row WHERE {where} ORDER BY s.Row"
        );
        using var reader = command.With("$a", a).With("$b", b).ExecuteReader();
        StoredEvents? current = null;
        var row = 0L;
        while (reader.Read())
        {
            const int settles = 1 + SessionRows.Width;
            if (reader.GetInt64(0) != row || current is null)
            {
                if (current is not null)
                {
                    yield return current;
                }
                row = reader.GetInt64(0);
                current = new StoredEvents(
                    SessionRows.Read(reader, 1, Name),
                    reader.TicksOrNull(settles) is { } ticks ? Rows.Moment(ticks) : null,
                    []
                );
            }
            if (
                !reader.IsDBNull(settles + 1)
                && EventRows.Read(reader, settles + 1, current.Session.Id, Name) is { } one
            )
            {
                current.Events.Add(one);
            }
        }
        if (current is not null)
        {
            yield return current;
        }
    }

    /// <summary>The text of a number.</summary>
    public string Name(long id)
    {
        if (!names.TryGetValue(id, out var text))
        {
            using var command = Sql("SELECT Text FROM Names WHERE Id = $id");
            text = names[id] = (string)command.With("$id", id).ExecuteScalar()!;
        }
        return text;
    }

    public SqliteCommand Sql(string text)
    {
        var command = connection.CreateCommand();
        // Every text is a constant of this folder; what varies goes in as parameters.
#pragma warning disable CA2100
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }

    private IEnumerable<(CounterKey Key, long Value)> Read(
        string text,
        long cell,
        int? measure = null
    )
    {
        using var command = Sql(text);
        command.With("$cell", cell);
        if (measure is { } only)
        {
            command.With("$measure", only);
        }
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return (
                new CounterKey(
                    (Measure)reader.GetInt32(0),
                    Name(reader.GetInt64(1)),
                    Name(reader.GetInt64(2)),
                    Name(reader.GetInt64(3)),
                    reader.GetInt32(4)
                ),
                reader.GetInt64(5)
            );
        }
    }
}
