using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Storage.Sqlite.Sessions;
using InteractiveDrama.Storage.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>The writer's connection, and what it remembers of the file.</summary>
internal sealed class Ledger : IDisposable
{
    private long version = -1;

    public Ledger(SqliteConnection connection)
    {
        Statements = new Statements(connection);
        Names = new NameTable(Statements);
        Cells = new CellTable(Statements, Names);
        InsertEvent = new HotStatement(connection, EventRows.Insert);
        ReplaceEvent = new HotStatement(connection, EventRows.Replace);
        AddCounter = new HotStatement(connection, CounterDelta.AddCounter);
        DropCounter = new HotStatement(connection, CounterDelta.DropCounter);
        AddKept = new HotStatement(connection, CounterDelta.AddKept);
        DateSession = new HotStatement(connection, SessionRows.Date);
    }

    public HotStatement InsertEvent { get; }

    public HotStatement ReplaceEvent { get; }

    public HotStatement AddCounter { get; }

    public HotStatement DropCounter { get; }

    public HotStatement AddKept { get; }

    public HotStatement DateSession { get; }

    public Statements Statements { get; }

    public NameTable Names { get; }

    public CellTable Cells { get; }

    private SessionShelf Shelf { get; } = new();

    /// <summary>Begins a change.</summary>
    public SqliteTransaction Begin()
    {
        var transaction = Statements.Begin();
        // It moves when another process has written: what is remembered may no longer hold.
        var now = (long)Statements.Sql("PRAGMA data_version").ExecuteScalar()!;
        if (now != version)
        {
            Names.Clear();
            Cells.Clear();
            Shelf.Clear();
            version = now;
        }
        return transaction;
    }

    /// <summary>A session with its events; null when it is not known.</summary>
    public SessionState? Find(string id)
    {
        if (Shelf.Find(id) is { } known)
        {
            return known;
        }
        if (Load(id) is not { } state)
        {
            return null;
        }
        Shelf.Put(state);
        return state;
    }

    /// <summary>Adds a session.</summary>
    public SessionState Add(CountedSession session, long family)
    {
        var row = SessionRows.Insert(Statements, Names, session, family);
        var state = new SessionState(row, family, session);
        Shelf.Put(state);
        return state;
    }

    /// <summary>A session has got more events.</summary>
    public void Grew(int by) => Shelf.Grew(by);

    /// <summary>Removes a session with everything that is kept of it, and remembers that it is gone.</summary>
    /// <returns>How many events went, those in quarantine included.</returns>
    public int Remove(SessionState state)
    {
        var quarantined = Delete("DELETE FROM Quarantine WHERE Session = $row", state.Row);
        var events = Delete("DELETE FROM Events WHERE Session = $row", state.Row);
        Delete("DELETE FROM Sessions WHERE Row = $row", state.Row);
        Bury(state.Session.Id);
        Statements
            .Sql("UPDATE Totals SET Sessions = Sessions - 1, Events = Events - $events")
            .With("$events", events)
            .ExecuteNonQuery();
        Shelf.Remove(state.Session.Id);
        return events + quarantined;
    }

    /// <summary>Remembers that nothing of a session is to be taken in any more.</summary>
    public void Bury(string id) =>
        Statements
            .Sql("INSERT OR IGNORE INTO Gone (Hash) VALUES ($hash)")
            .With("$hash", GoneSessions.Hash(id))
            .ExecuteNonQuery();

    /// <summary>Whether a session was here and is not kept any more.</summary>
    public bool IsGone(string id) =>
        Statements
            .Sql("SELECT 1 FROM Gone WHERE Hash = $hash")
            .With("$hash", GoneSessions.Hash(id))
            .ExecuteScalar()
            is not null;

    public void Dispose()
    {
        HotStatement[] hot =
        [
            InsertEvent,
            ReplaceEvent,
            AddCounter,
            DropCounter,
            AddKept,
            DateSession,
        ];
        foreach (var statement in hot)
        {
            statement.Dispose();
        }
        Statements.Dispose();
    }

    private int Delete(string text, long row) =>
        Statements.Sql(text).With("$row", row).ExecuteNonQuery();

    private SessionState? Load(string id)
    {
        SessionState state;
        using (
            var reader = Statements
                .Sql(
                    $"SELECT {SessionRows.Columns}, s.Row, s.Family, s.SettlesAt FROM Sessions s WHERE s.Id = $id"
                )
                .With("$id", id)
                .ExecuteReader()
        )
        {
            if (!reader.Read())
            {
                return null;
            }
            const int first = SessionRows.Width;
            state = new SessionState(
                reader.GetInt64(first),
                reader.GetInt64(first + 1),
                SessionRows.Read(reader, 0, Names.Text)
            );
            state.Restore(reader.TicksOrNull(first + 2) is { } ticks ? Rows.Moment(ticks) : null);
        }
        using var events = Statements
            .Sql($"SELECT {EventRows.Columns} FROM Events e WHERE e.Session = $row")
            .With("$row", state.Row)
            .ExecuteReader();
        while (events.Read())
        {
            if (EventRows.Read(events, 0, id, Names.Text) is { } one)
            {
                state.Put(one);
            }
        }
        return state;
    }
}
