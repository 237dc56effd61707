using System.Collections.Immutable;
using InteractiveDrama.Playback.Sessions;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Sessions;

/// <summary>The changes of the session store, each inside the transaction it is given.</summary>
internal sealed class SessionWrites(SqliteConnection connection, SqliteTransaction transaction)
{
    public OpenOutcome Open(SessionOpening opening)
    {
        var session = opening.Session;
        if (SessionReads.FindOpening(connection, session.Key.Opening) is { } before)
        {
            return before;
        }
        Sql(
                "INSERT INTO Sessions (Id, Story, Version, Episode, ForkedFrom, ForkedAt, Locale, Seed, Timers, Viewer, Simulated, Rehearsal, KeyHash, "
                    + "KeySalt, Opening, OpeningReply, StartedAt, SeenAt, LeftAt) VALUES ($id, $story, $version, "
                    + "$episode, $forked, $forkedAt, $locale, $seed, $timers, $viewer, $simulated, $rehearsal, $hash, $salt, $opening, $reply, $started, "
                    + "$seen, $left)"
            )
            .With("$id", session.Id)
            .With("$story", session.Story)
            .With("$version", session.Version)
            .With("$episode", session.Episode)
            .With("$forked", session.ForkedFrom)
            .With("$forkedAt", session.ForkedAt)
            .With("$locale", session.Locale)
            .With("$seed", session.Seed)
            .With("$timers", Rows.Name(session.Timers))
            .With("$viewer", session.Viewer)
            .With("$simulated", session.Simulated)
            .With("$rehearsal", session.Rehearsal)
            .With("$hash", session.Key.Hash.ToArray())
            .With("$salt", session.Key.Salt.ToArray())
            .With("$opening", session.Key.Opening.ToArray())
            .With("$reply", opening.Reply.ToArray())
            .With("$started", session.StartedAt.UtcTicks)
            .With("$seen", session.SeenAt.UtcTicks)
            .With("$left", session.LeftAt?.UtcTicks)
            .ExecuteNonQuery();
        Sql(
                "INSERT INTO Positions (Session, Turn, Beat, Snapshot) VALUES ($session, $turn, $beat, $snapshot)"
            )
            .With("$session", session.Id)
            .With("$turn", opening.Position.Turn)
            .With("$beat", Rows.Encode(opening.Position.Beat))
            .With("$snapshot", opening.Position.Snapshot.Bytes.ToArray())
            .ExecuteNonQuery();
        Append(session.Id, opening.FirstTurn);
        Append(session.Id, opening.Beginnings);
        Append(session.Id, opening.Events);
        return new OpenOutcome.Opened();
    }

    public CommitOutcome Commit(TurnCommit commit)
    {
        // The position's turn is the lock: whoever moves it from the expected one has made the turn.
        var changed = Sql(
                "UPDATE Positions SET Turn = $turn, Beat = $beat, Snapshot = $snapshot, WindowElapsed = NULL, "
                    + "WindowHeld = NULL WHERE Session = $session AND Turn = $expected AND NOT EXISTS "
                    + "(SELECT 1 FROM Replies WHERE Session = $session AND Command = $command)"
            )
            .With("$session", commit.Session)
            .With("$turn", commit.Turn.Turn)
            .With("$expected", (commit.Moved ?? commit.Turn).Turn - 1)
            .With("$command", commit.CommandId)
            .With("$beat", Rows.Encode(commit.Position.Beat))
            .With("$snapshot", commit.Position.Snapshot.Bytes.ToArray())
            .ExecuteNonQuery();
        if (changed == 0)
        {
            return SessionReads.FindReply(connection, commit.Session, commit.CommandId) is { } reply
                ? new CommitOutcome.AlreadyApplied(reply)
                : new CommitOutcome.Stale(SessionReads.FindTurn(connection, commit.Session));
        }
        if (commit.Moved is { } moved)
        {
            Append(commit.Session, moved);
        }
        Append(commit.Session, commit.Turn);
        Append(commit.Session, commit.Beginnings);
        Append(commit.Session, commit.Events);
        Insert(commit.CommandId, new StoredReply(commit.Session, commit.Turn.Turn, commit.Reply));
        Sql(
                "UPDATE Sessions SET SeenAt = $at, Version = IFNULL($version, Version) WHERE Id = $session"
            )
            .With("$session", commit.Session)
            .With("$at", commit.Turn.At.UtcTicks)
            .With("$version", (commit.Moved ?? commit.Turn).Move?.Version)
            .ExecuteNonQuery();
        return new CommitOutcome.Committed();
    }

    public StoredReply Keep(string commandId, StoredReply reply)
    {
        if (SessionReads.FindReply(connection, reply.Session, commandId) is { } before)
        {
            return before;
        }
        Insert(commandId, reply);
        return reply;
    }

    private void Insert(string commandId, StoredReply reply) =>
        Sql(
                "INSERT INTO Replies (Session, Command, Turn, Body) VALUES ($session, $command, $turn, $body)"
            )
            .With("$session", reply.Session)
            .With("$command", commandId)
            .With("$turn", reply.Turn)
            .With("$body", reply.Body.ToArray())
            .ExecuteNonQuery();

    public void Append(string session, ImmutableArray<SessionEvent> events)
    {
        foreach (var happened in events)
        {
            Sql(
                    "INSERT INTO Events (Session, Seq, Id, Kind, Turn, At, Subject, Wait) VALUES ($session, "
                        + "(SELECT IFNULL(MAX(Seq), 0) + 1 FROM Events WHERE Session = $session), $id, $kind, "
                        + "$turn, $at, $subject, $wait) ON CONFLICT (Id) DO NOTHING"
                )
                .With("$session", session)
                .With("$id", happened.Id.ToString())
                .With("$kind", happened.Kind)
                .With("$turn", happened.Turn)
                .With("$at", happened.At.UtcTicks)
                .With("$subject", happened.Subject)
                .With("$wait", happened.Wait?.Ticks)
                .ExecuteNonQuery();
        }
    }

    public void SaveWindow(string session, WindowMark mark) =>
        Sql(
                "UPDATE Positions SET WindowElapsed = $elapsed, WindowHeld = $held "
                    + "WHERE Session = $session AND Turn = $turn"
            )
            .With("$session", session)
            .With("$turn", mark.Turn)
            .With("$elapsed", mark.Elapsed.Ticks)
            .With("$held", mark.Held.Ticks)
            .ExecuteNonQuery();

    public void MarkSeen(string session, DateTimeOffset at) =>
        Sql("UPDATE Sessions SET SeenAt = $at, LeftAt = NULL WHERE Id = $session")
            .With("$session", session)
            .With("$at", at.UtcTicks)
            .ExecuteNonQuery();

    public void MarkLeft(string session, DateTimeOffset at) =>
        Sql("UPDATE Sessions SET LeftAt = $at WHERE Id = $session")
            .With("$session", session)
            .With("$at", at.UtcTicks)
            .ExecuteNonQuery();

    private void Append(string session, TurnRecord turn) =>
        Sql(
                "INSERT INTO Turns (Session, Turn, Beat, Stop, Episode, Ending, Via, Mode, ThinkTime, HeldTime, "
                    + "Offered, At, Draws, Move) VALUES ($session, $turn, $beat, $stop, $episode, $ending, $via, "
                    + "$mode, $think, $held, $offered, $at, $draws, $move)"
            )
            .With("$session", session)
            .With("$turn", turn.Turn)
            .With("$beat", turn.Beat)
            .With("$stop", Rows.Name(turn.Stop))
            .With("$episode", turn.Episode)
            .With("$ending", turn.Ending)
            .With("$via", turn.Via)
            .With("$mode", turn.Mode is { } mode ? Rows.Name(mode) : null)
            .With("$think", turn.ThinkTime?.Ticks)
            .With("$held", turn.HeldTime.Ticks)
            .With("$offered", Rows.Encode(turn.Offered))
            .With("$at", turn.At.UtcTicks)
            .With("$draws", Rows.Encode(turn.Draws))
            .With("$move", Rows.Encode(turn.Move))
            .ExecuteNonQuery();

    private void Append(string session, ImmutableArray<EpisodeBeginning> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            Sql(
                    "INSERT OR REPLACE INTO Beginnings (Session, Turn, Episode, Beat, Snapshot) "
                        + "VALUES ($session, $turn, $episode, $beat, $snapshot)"
                )
                .With("$session", session)
                .With("$turn", beginning.Turn)
                .With("$episode", beginning.Episode)
                .With("$beat", Rows.Encode(beginning.Beat))
                .With("$snapshot", beginning.Snapshot.Bytes.ToArray())
                .ExecuteNonQuery();
        }
    }

    private SqliteCommand Sql(string text)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        // Every text is a constant of this file; what varies goes in as parameters.
#pragma warning disable CA2100
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }
}
