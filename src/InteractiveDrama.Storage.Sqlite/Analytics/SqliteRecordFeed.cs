using System.Collections.Immutable;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Storage.Sqlite.Access;
using InteractiveDrama.Storage.Sqlite.Sessions;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>
/// Reads the record of sessions on in the order it was stored. Rows are numbered inside the writer's transaction, and numbers
/// are never given again, so nothing appears behind a cursor.
/// </summary>
internal sealed class SqliteRecordFeed(SqliteReads reads) : IRecordFeed
{
    public ValueTask<RecordPage> ReadAsync(
        FeedCursor after,
        int most,
        CancellationToken cancellation = default
    ) =>
        reads.ReadAsync(connection =>
        {
            using var moment = connection.BeginTransaction(deferred: true);
            var page = Read(connection, after, most);
            // A record that ends before the cursor is another one, such as an older backup: all of it is read.
            return page.Next == after && EndsBefore(connection, after)
                ? Read(connection, default, most)
                : page;
        });

    private static RecordPage Read(SqliteConnection connection, FeedCursor after, int most)
    {
        var sessions = ImmutableDictionary.CreateBuilder<string, SessionRecord>(
            StringComparer.Ordinal
        );
        var (turns, locked, lastTurn) = Turns(connection, sessions, after.Turns, most);
        var (events, lastEvent) = Events(connection, sessions, after.Events, most);
        return new RecordPage(
            new FeedCursor(lastTurn, lastEvent),
            sessions.ToImmutable(),
            turns,
            events
        )
        {
            Locked = locked,
        };
    }

    private static (
        ImmutableArray<(string Session, TurnRecord Turn, Beat? Beat)> Turns,
        ImmutableHashSet<(string Session, int Turn)> Locked,
        long Last
    ) Turns(
        SqliteConnection connection,
        ImmutableDictionary<string, SessionRecord>.Builder sessions,
        long after,
        int most
    )
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            $"SELECT {Rows.SessionColumns}, {Rows.TurnColumns}, t.Row, t.Shown, "
            + "EXISTS (SELECT 1 FROM Events e WHERE e.Session = t.Session AND e.Turn = t.Turn AND e.Kind = $gate) FROM Turns t "
            + "JOIN Sessions s ON s.Id = t.Session WHERE t.Row > $after ORDER BY t.Row LIMIT $most";
        using var reader = command
            .With("$after", after)
            .With("$most", most)
            .With("$gate", SessionEventKinds.GateShown)
            .ExecuteReader();
        var locked = ImmutableHashSet.CreateBuilder<(string, int)>();
        var turns = ImmutableArray.CreateBuilder<(string, TurnRecord, Beat?)>();
        while (reader.Read())
        {
            const int row = Rows.SessionWidth + Rows.TurnWidth;
            after = reader.GetInt64(row);
            if (Meet(reader, sessions) is { } session)
            {
                var turn = Rows.ReadTurn(reader, Rows.SessionWidth);
                turns.Add(
                    (
                        session,
                        turn,
                        reader.IsDBNull(row + 1) ? null : Rows.DecodeBeat(reader.Bytes(row + 1))
                    )
                );
                if (reader.GetBoolean(row + 2))
                {
                    locked.Add((session, turn.Turn));
                }
            }
        }
        return (turns.ToImmutable(), locked.ToImmutable(), after);
    }

    private static (
        ImmutableArray<(string Session, int Seq, SessionEvent Event)> Events,
        long Last
    ) Events(
        SqliteConnection connection,
        ImmutableDictionary<string, SessionRecord>.Builder sessions,
        long after,
        int most
    )
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            $"SELECT {Rows.SessionColumns}, {Rows.EventColumns}, e.Row, e.Seq FROM Events e "
            + "JOIN Sessions s ON s.Id = e.Session WHERE e.Row > $after ORDER BY e.Row LIMIT $most";
        using var reader = command.With("$after", after).With("$most", most).ExecuteReader();
        var events = ImmutableArray.CreateBuilder<(string, int, SessionEvent)>();
        while (reader.Read())
        {
            const int row = Rows.SessionWidth + Rows.EventWidth;
            after = reader.GetInt64(row);
            if (Meet(reader, sessions) is { } session)
            {
                events.Add(
                    (session, reader.GetInt32(row + 1), Rows.ReadEvent(reader, Rows.SessionWidth))
                );
            }
        }
        return (events.ToImmutable(), after);
    }

    /// <summary>The session of a row; null for a writer's rehearsal.</summary>
    private static string? Meet(
        SqliteDataReader reader,
        ImmutableDictionary<string, SessionRecord>.Builder sessions
    )
    {
        var id = reader.GetString(0);
        if (sessions.ContainsKey(id))
        {
            return id;
        }
        var session = Rows.ReadSession(reader);
        if (session.Rehearsal)
        {
            return null;
        }
        sessions.Add(id, session);
        return id;
    }

    private static bool EndsBefore(SqliteConnection connection, FeedCursor cursor)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT IFNULL((SELECT seq FROM sqlite_sequence WHERE name = 'Turns'), 0) < $turns "
            + "OR IFNULL((SELECT seq FROM sqlite_sequence WHERE name = 'Events'), 0) < $events";
        return command.With("$turns", cursor.Turns).With("$events", cursor.Events).ExecuteScalar()
            is 1L;
    }
}
