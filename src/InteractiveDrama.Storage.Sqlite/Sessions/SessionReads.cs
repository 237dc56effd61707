using System.Collections.Immutable;
using InteractiveDrama.Playback.Sessions;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Sessions;

/// <summary>The questions of the session store, on any connection.</summary>
internal static class SessionReads
{
    public static OpenOutcome.AlreadyOpened? FindOpening(
        SqliteConnection connection,
        ReadOnlyMemory<byte> opening
    )
    {
        using var command = Sql(
            connection,
            $"SELECT {Rows.SessionColumns}, s.OpeningReply FROM Sessions s WHERE s.Opening = $opening"
        );
        using var reader = command.With("$opening", opening.ToArray()).ExecuteReader();
        if (!reader.Read())
        {
            return null;
        }
        var session = Rows.ReadSession(reader);
        return new OpenOutcome.AlreadyOpened(
            session,
            new StoredReply(session.Id, 0, reader.Bytes(Rows.SessionWidth))
        );
    }

    public static StoredSession? Find(SqliteConnection connection, string session)
    {
        using var command = Sql(
            connection,
            $"SELECT {Rows.SessionColumns}, p.Turn, p.Beat, p.Snapshot, p.WindowElapsed, p.WindowHeld "
                + "FROM Sessions s JOIN Positions p ON p.Session = s.Id WHERE s.Id = $session"
        );
        using var reader = command.With("$session", session).ExecuteReader();
        if (!reader.Read())
        {
            return null;
        }
        const int first = Rows.SessionWidth;
        var turn = reader.GetInt32(first);
        var window =
            reader.TicksOrNull(first + 3) is { } elapsed
            && reader.TicksOrNull(first + 4) is { } held
                ? new WindowMark(turn, new TimeSpan(elapsed), new TimeSpan(held))
                : null;
        return new StoredSession(
            Rows.ReadSession(reader),
            new SessionPosition(
                turn,
                Rows.DecodeBeat(reader.Bytes(first + 1)),
                Rows.ReadSnapshot(reader, first + 2)
            ),
            window
        );
    }

    public static int? FindTurn(SqliteConnection connection, string session)
    {
        using var command = Sql(connection, "SELECT Turn FROM Positions WHERE Session = $session");
        return command.With("$session", session).ExecuteScalar() is long turn ? (int)turn : null;
    }

    public static ImmutableArray<TurnRecord> Turns(SqliteConnection connection, string session)
    {
        using var command = Sql(
            connection,
            $"SELECT {Rows.TurnColumns} FROM Turns t WHERE t.Session = $session ORDER BY t.Turn"
        );
        using var reader = command.With("$session", session).ExecuteReader();
        var turns = ImmutableArray.CreateBuilder<TurnRecord>();
        while (reader.Read())
        {
            turns.Add(Rows.ReadTurn(reader));
        }
        return turns.ToImmutable();
    }

    public static StoredReply? FindReply(
        SqliteConnection connection,
        string session,
        string commandId
    )
    {
        using var command = Sql(
            connection,
            "SELECT Turn, Body FROM Replies WHERE Session = $session AND Command = $command"
        );
        using var reader = command
            .With("$session", session)
            .With("$command", commandId)
            .ExecuteReader();
        return reader.Read() ? new StoredReply(session, reader.GetInt32(0), reader.Bytes(1)) : null;
    }

    public static EpisodeBeginning? FindBeginning(
        SqliteConnection connection,
        string session,
        string episode
    )
    {
        using var command = Sql(
            connection,
            "SELECT Turn, Beat, Snapshot FROM Beginnings WHERE Session = $session AND Episode = $episode "
                + "ORDER BY Turn DESC LIMIT 1"
        );
        using var reader = command
            .With("$session", session)
            .With("$episode", episode)
            .ExecuteReader();
        return reader.Read()
            ? new EpisodeBeginning(
                episode,
                reader.GetInt32(0),
                Rows.DecodeBeat(reader.Bytes(1)),
                Rows.ReadSnapshot(reader, 2)
            )
            : null;
    }

    public static ImmutableDictionary<string, int> CountEndings(
        SqliteConnection connection,
        string story,
        bool simulated
    )
    {
        using var command = Sql(
            connection,
            "SELECT t.Ending, COUNT(DISTINCT t.Session) FROM Turns t JOIN Sessions s ON s.Id = t.Session "
                + "WHERE t.Ending IS NOT NULL AND s.Story = $story AND s.Simulated = $simulated AND s.Rehearsal = 0 GROUP BY t.Ending"
        );
        using var reader = command
            .With("$story", story)
            .With("$simulated", simulated)
            .ExecuteReader();
        var counts = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        while (reader.Read())
        {
            counts[reader.GetString(0)] = reader.GetInt32(1);
        }
        return counts.ToImmutable();
    }

    private static SqliteCommand Sql(SqliteConnection connection, string text)
    {
        var command = connection.CreateCommand();
        // Every text is a constant of this file; what varies goes in as parameters.
#pragma warning disable CA2100
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }
}
