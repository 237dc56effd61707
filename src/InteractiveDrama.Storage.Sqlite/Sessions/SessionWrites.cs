using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Storage.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Sessions;

/// <summary>The changes of the session store, each inside the transaction it is given.</summary>
internal readonly struct SessionWrites(Statements statements)
{
    public OpenOutcome Open(SessionOpening opening)
    {
        var session = opening.Session;
        if (SessionReads.FindOpening(statements.Connection, session.Key.Opening) is { } before)
        {
            return before;
        }
        Sql(
                "INSERT INTO Sessions (Id, Story, Version, Episode, ForkedFrom, ForkedAt, Viewer, Locale, Seed, Timers, "
                    + "Simulated, Rehearsal, Device, Tracked, KeyHash, KeySalt, Opening, StartedAt, SeenAt, LeftAt) VALUES ($id, $story, "
                    + "$version, $episode, $forked, $forkedAt, $viewer, $locale, $seed, $timers, $simulated, $rehearsal, $device, $tracked, "
                    + "$hash, $salt, $opening, $started, $seen, $left)"
            )
            .With("$id", session.Id)
            .With("$story", session.Story)
            .With("$version", session.Version)
            .With("$episode", session.Episode)
            .With("$forked", session.ForkedFrom)
            .With("$forkedAt", session.ForkedAt)
            .With("$viewer", session.Viewer)
            .With("$locale", session.Locale)
            .With("$seed", session.Seed)
            .With("$timers", Rows.Name(session.Timers))
            .With("$simulated", session.Simulated)
            .With("$rehearsal", session.Rehearsal)
            .With("$device", session.Device is { } device ? Rows.Name(device) : null)
            .With("$tracked", session.Tracked)
            .With("$hash", session.Key.Hash.ToArray())
            .With("$salt", session.Key.Salt.ToArray())
            .With("$opening", session.Key.Opening.ToArray())
            .With("$started", session.StartedAt.UtcTicks)
            .With("$seen", session.SeenAt.UtcTicks)
            .With("$left", session.LeftAt?.UtcTicks)
            .ExecuteNonQuery();
        TurnInsert.First(statements, session.Id, opening.FirstTurn, opening.Position);
        Append(session.Id, opening.Beginnings);
        Append(session.Id, opening.Events);
        Expose(session.Id, opening.Exposures);
        return new OpenOutcome.Opened();
    }

    public CommitOutcome Commit(TurnCommit commit)
    {
        var inserted = TurnInsert.Next(statements, commit);
        if (!inserted)
        {
            return
                SessionReads.FindReply(statements.Connection, commit.Session, commit.CommandId)
                    is { } reply
                ? new CommitOutcome.AlreadyApplied(reply)
                : new CommitOutcome.Stale(
                    SessionReads.FindTurn(statements.Connection, commit.Session)
                );
        }
        Append(commit.Session, commit.Beginnings);
        Append(commit.Session, commit.Events);
        Expose(commit.Session, commit.Exposures);
        if ((commit.Moved?.Turn ?? commit.Turn).Move is { } move)
        {
            Sql("UPDATE Sessions SET Version = $version WHERE Id = $session")
                .With("$session", commit.Session)
                .With("$version", move.Version)
                .ExecuteNonQuery();
        }
        return new CommitOutcome.Committed();
    }

    public StoredReply Refuse(string session, string commandId, int turn)
    {
        if (SessionReads.FindReply(statements.Connection, session, commandId) is { } before)
        {
            return before;
        }
        Sql("INSERT INTO Refusals (Session, Command, Turn) VALUES ($session, $command, $turn)")
            .With("$session", session)
            .With("$command", commandId)
            .With("$turn", turn)
            .ExecuteNonQuery();
        return SessionReads.FindReply(statements.Connection, session, commandId)!;
    }

    public void Append(string session, ImmutableArray<SessionEvent> events)
    {
        foreach (var happened in events)
        {
            Sql(
                    "INSERT INTO Events (Session, Seq, Id, Kind, Turn, At, Subject, Wait, Gap, Origin, Detail, Number) VALUES ($session, "
                        + "(SELECT IFNULL(MAX(Seq), 0) + 1 FROM Events WHERE Session = $session), $id, $kind, "
                        + "$turn, $at, $subject, $wait, $gap, $origin, $detail, $number) ON CONFLICT (Id) DO NOTHING"
                )
                .With("$session", session)
                .With("$id", happened.Id.ToString())
                .With("$kind", happened.Kind)
                .With("$turn", happened.Turn)
                .With("$at", happened.At.UtcTicks)
                .With("$subject", happened.Subject)
                .With("$wait", happened.Wait?.Ticks)
                .With("$gap", happened.Gap?.Ticks)
                .With("$origin", happened.Origin)
                .With("$detail", happened.Detail)
                .With("$number", happened.Number)
                .ExecuteNonQuery();
        }
    }

    public void SaveWindow(string session, WindowMark mark) =>
        Sql(
                "UPDATE Sessions SET WindowTurn = $turn, WindowElapsed = $elapsed, WindowHeld = $held WHERE Id = $session "
                    + "AND (SELECT MAX(Turn) FROM Turns WHERE Session = $session) = $turn"
            )
            .With("$session", session)
            .With("$turn", mark.Turn)
            .With("$elapsed", mark.Elapsed.Ticks)
            .With("$held", mark.Held.Ticks)
            .ExecuteNonQuery();

    public void MarkSeen(string session, DateTimeOffset at)
    {
        Note(session, SessionEventKinds.Returned, at, "AND s.LeftAt IS NOT NULL");
        Sql("UPDATE Sessions SET SeenAt = $at, LeftAt = NULL WHERE Id = $session")
            .With("$session", session)
            .With("$at", at.UtcTicks)
            .ExecuteNonQuery();
    }

    public void MarkLeft(string session, DateTimeOffset at)
    {
        Note(session, SessionEventKinds.Left, at, "AND s.LeftAt IS NULL");
        Sql("UPDATE Sessions SET LeftAt = $at WHERE Id = $session")
            .With("$session", session)
            .With("$at", at.UtcTicks)
            .ExecuteNonQuery();
    }

    /// <summary>Appends an event at the turn where the session stands, under a condition on its row.</summary>
    private void Note(string session, string kind, DateTimeOffset at, string condition) =>
        Sql(
                "INSERT INTO Events (Session, Seq, Id, Kind, Turn, At) SELECT s.Id, "
                    + "(SELECT IFNULL(MAX(Seq), 0) + 1 FROM Events WHERE Session = s.Id), $id, $kind, "
                    + "(SELECT MAX(Turn) FROM Turns WHERE Session = s.Id), $at FROM Sessions s WHERE s.Id = $session "
                    + condition
            )
            .With("$session", session)
            .With("$id", Guid.CreateVersion7(at).ToString())
            .With("$kind", kind)
            .With("$at", at.UtcTicks)
            .ExecuteNonQuery();

    public ImmutableArray<string> Sweep(
        DateTimeOffset? finishedBefore,
        DateTimeOffset? staleBefore,
        int most
    )
    {
        var removed = ImmutableArray.CreateBuilder<string>();
        using (
            var reader = Sql(
                    "SELECT s.Id FROM Sessions s JOIN Turns t ON t.Session = s.Id AND t.Turn = "
                        + "(SELECT MAX(Turn) FROM Turns WHERE Session = s.Id) WHERE MAX(s.SeenAt, t.At, IFNULL(s.LeftAt, 0)) < "
                        + "CASE t.Stop WHEN 'ending' THEN $finished ELSE $stale END "
                        // A fork goes on from the turns of the session it was forked from.
                        + "AND NOT EXISTS (SELECT 1 FROM Sessions f WHERE f.ForkedFrom = s.Id) LIMIT $most"
                )
                .With("$finished", finishedBefore?.UtcTicks ?? 0)
                .With("$stale", staleBefore?.UtcTicks ?? 0)
                .With("$most", most)
                .ExecuteReader()
        )
        {
            while (reader.Read())
            {
                removed.Add(reader.GetString(0));
            }
        }
        foreach (var session in removed)
        {
            // What belongs to a session goes with it, by the schema.
            Sql("DELETE FROM Sessions WHERE Id = $session")
                .With("$session", session)
                .ExecuteNonQuery();
        }
        return removed.ToImmutable();
    }

    // Two sessions of one viewer may come to an experiment at once: the first one counts.
    private void Expose(string session, ImmutableArray<Exposure> exposures)
    {
        foreach (var exposure in exposures)
        {
            var isFirst =
                Sql(
                        "INSERT INTO Exposures (Story, Experiment, Unit, Session, Variant, Bucket, Turn, At) SELECT Story, "
                            + "$experiment, $unit, Id, $variant, $bucket, $turn, $at FROM Sessions WHERE Id = $session "
                            + "ON CONFLICT (Story, Experiment, Unit) DO NOTHING"
                    )
                    .With("$session", session)
                    .With("$experiment", exposure.Experiment)
                    .With("$unit", exposure.Unit)
                    .With("$variant", exposure.Variant)
                    .With("$bucket", exposure.Bucket)
                    .With("$turn", exposure.Turn)
                    .With("$at", exposure.At.UtcTicks)
                    .ExecuteNonQuery() == 1;
            if (isFirst)
            {
                Append(session, [Told(exposure)]);
            }
        }
    }

    private static SessionEvent Told(Exposure exposure) =>
        new(
            exposure.Event,
            SessionEventKinds.ExperimentExposed,
            exposure.Turn,
            exposure.At,
            exposure.Experiment,
            null
        )
        {
            Detail = exposure.Variant,
            Number = exposure.Bucket,
        };

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
                .With("$beat", BeatForm.Write(beginning.Beat))
                .With("$snapshot", beginning.Snapshot.Bytes.ToArray())
                .ExecuteNonQuery();
        }
    }

    private SqliteCommand Sql(string text) => statements.Sql(text);
}
