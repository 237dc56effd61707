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
            $"SELECT {Rows.SessionColumns}, t.Turn, t.Shown, t.Snapshot, t.Share FROM Sessions s JOIN Turns t ON t.Session = s.Id AND t.Turn = 0 "
                + "WHERE s.Opening = $opening"
        );
        using var reader = command.With("$opening", opening.ToArray()).ExecuteReader();
        if (!reader.Read())
        {
            return null;
        }
        var session = Rows.ReadSession(reader);
        return new OpenOutcome.AlreadyOpened(
            session,
            new StoredReply(session.Id, 0, Refused: false, Position(reader, Rows.SessionWidth))
        );
    }

    public static StoredSession? Find(SqliteConnection connection, string session)
    {
        using var command = Sql(
            connection,
            $"SELECT {Rows.SessionColumns}, t.Turn, t.Shown, t.Snapshot, t.Share, t.At, s.WindowTurn, s.WindowElapsed, s.WindowHeld "
                + "FROM Sessions s JOIN Turns t ON t.Session = s.Id WHERE s.Id = $session ORDER BY t.Turn DESC LIMIT 1"
        );
        using var reader = command.With("$session", session).ExecuteReader();
        if (!reader.Read())
        {
            return null;
        }
        const int first = Rows.SessionWidth;
        var turn = reader.GetInt32(first);
        var window =
            reader.NumberOrNull(first + 5) == turn
                ? new WindowMark(
                    turn,
                    new TimeSpan(reader.GetInt64(first + 6)),
                    new TimeSpan(reader.GetInt64(first + 7))
                )
                : null;
        var record = Rows.ReadSession(reader);
        var moved = Rows.Moment(reader.GetInt64(first + 4));
        return new StoredSession(
            moved > record.SeenAt ? record with { SeenAt = moved } : record,
            Position(reader, first)!,
            window
        );
    }

    public static ImmutableArray<string> Recent(
        SqliteConnection connection,
        string story,
        string viewer,
        bool simulated,
        int most
    )
    {
        using var command = Sql(
            connection,
            "SELECT s.Id FROM Sessions s WHERE s.Viewer = $viewer AND s.Story = $story AND s.Simulated = $simulated AND s.Rehearsal = 0 "
                + "ORDER BY MAX(s.SeenAt, (SELECT t.At FROM Turns t WHERE t.Session = s.Id ORDER BY t.Turn DESC LIMIT 1)) DESC, s.Id DESC "
                + "LIMIT $most"
        );
        using var reader = command
            .With("$viewer", viewer)
            .With("$story", story)
            .With("$simulated", simulated)
            .With("$most", most)
            .ExecuteReader();
        var ids = ImmutableArray.CreateBuilder<string>();
        while (reader.Read())
        {
            ids.Add(reader.GetString(0));
        }
        return ids.ToImmutable();
    }

    public static SessionPosition? Turn(SqliteConnection connection, string session, int turn)
    {
        using var command = Sql(
            connection,
            "SELECT Turn, Shown, Snapshot, Share FROM Turns WHERE Session = $session AND Turn = $turn AND Shown IS NOT NULL"
        );
        using var reader = command.With("$session", session).With("$turn", turn).ExecuteReader();
        return reader.Read() ? Position(reader, 0) : null;
    }

    public static int? FindTurn(SqliteConnection connection, string session)
    {
        using var command = Sql(connection, "SELECT MAX(Turn) FROM Turns WHERE Session = $session");
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
            "SELECT t.Refused, t.Turn, t.Shown, t.Snapshot, t.Share FROM Turns t WHERE t.Session = $session AND t.Command = $command "
                + "UNION ALL SELECT 1, r.Turn, t.Shown, t.Snapshot, t.Share FROM Refusals r JOIN Turns t ON t.Session = r.Session AND t.Turn = r.Turn "
                + "WHERE r.Session = $session AND r.Command = $command"
        );
        using var reader = command
            .With("$session", session)
            .With("$command", commandId)
            .ExecuteReader();
        return reader.Read()
            ? new StoredReply(
                session,
                reader.GetInt32(1),
                reader.GetBoolean(0),
                Position(reader, 1)
            )
            : null;
    }

    public static EpisodeBeginning? FindBeginning(
        SqliteConnection connection,
        string session,
        string episode
    )
    {
        using var command = Sql(
            connection,
            "SELECT Episode, Turn, Beat, Snapshot FROM Beginnings WHERE Session = $session AND Episode = $episode "
                + "ORDER BY Turn DESC LIMIT 1"
        );
        using var reader = command
            .With("$session", session)
            .With("$episode", episode)
            .ExecuteReader();
        return reader.Read() ? Beginning(reader) : null;
    }

    public static ImmutableArray<EpisodeBeginning> Beginnings(
        SqliteConnection connection,
        string session
    )
    {
        using var command = Sql(
            connection,
            "SELECT Episode, Turn, Beat, Snapshot FROM Beginnings WHERE Session = $session ORDER BY Turn"
        );
        using var reader = command.With("$session", session).ExecuteReader();
        var begun = ImmutableArray.CreateBuilder<EpisodeBeginning>();
        while (reader.Read())
        {
            begun.Add(Beginning(reader));
        }
        return begun.ToImmutable();
    }

    private static EpisodeBeginning Beginning(SqliteDataReader reader) =>
        new(
            reader.GetString(0),
            reader.GetInt32(1),
            Rows.DecodeBeat(reader.Bytes(2)),
            Rows.ReadSnapshot(reader, 3)
        );

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

    /// <summary>The variant that a viewer has in an experiment.</summary>
    public static string? FindVariant(
        SqliteConnection connection,
        string story,
        string experiment,
        string unit
    )
    {
        using var command = Sql(
            connection,
            "SELECT Variant FROM Exposures WHERE Story = $story AND Experiment = $experiment AND Unit = $unit"
        );
        return command
                .With("$story", story)
                .With("$experiment", experiment)
                .With("$unit", unit)
                .ExecuteScalar() as string;
    }

    private static SessionPosition? Position(SqliteDataReader reader, int first) =>
        reader.IsDBNull(first + 1)
            ? null
            : new SessionPosition(
                reader.GetInt32(first),
                Rows.DecodeBeat(reader.Bytes(first + 1)),
                Rows.ReadSnapshot(reader, first + 2)
            )
            {
                Share = reader.IsDBNull(first + 3) ? null : reader.GetDouble(first + 3),
            };

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
