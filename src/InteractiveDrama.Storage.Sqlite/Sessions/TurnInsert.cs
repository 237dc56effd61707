using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Storage.Sqlite.Writing;

namespace InteractiveDrama.Storage.Sqlite.Sessions;

/// <summary>Appends turns: the one statement that every choice pays for.</summary>
internal static class TurnInsert
{
    private const string Columns =
        "INSERT INTO Turns (Session, Turn, Command, Refused, Beat, Stop, Episode, Ending, Via, Mode, ThinkTime, HeldTime, "
        + "Offered, At, Draws, Move, BackTo, Shown, Snapshot, Share) SELECT $session, $turn, $command, $refused, $beat, $stop, "
        + "$episode, $ending, $via, $mode, $think, $held, $offered, $at, $draws, $move, $backTo, $shown, $snapshot, $share";

    /// <summary>The current turn is the lock: whoever appends the next one has made it, unless the command was answered before.</summary>
    private const string Guarded =
        Columns
        + " WHERE (SELECT MAX(Turn) FROM Turns WHERE Session = $session) = $turn - 1 "
        + "AND NOT EXISTS (SELECT 1 FROM Turns WHERE Session = $session AND Command = $answered) "
        + "AND NOT EXISTS (SELECT 1 FROM Refusals WHERE Session = $session AND Command = $answered)";

    /// <summary>Appends turn 0 of a new session.</summary>
    public static void First(
        Statements statements,
        string session,
        TurnRecord turn,
        SessionPosition position
    ) => Insert(statements, Columns, session, null, refused: false, turn, position);

    /// <summary>Appends a turn, and the move before it when there is one.</summary>
    /// <returns>False when the session stands elsewhere or the command was answered before; nothing is stored then.</returns>
    public static bool Next(Statements statements, TurnCommit commit)
    {
        if (commit.Moved is { } moved)
        {
            return Insert(
                    statements,
                    Guarded,
                    commit.Session,
                    null,
                    refused: false,
                    moved.Turn,
                    moved.Position,
                    commit.CommandId
                )
                && Insert(
                    statements,
                    Columns,
                    commit.Session,
                    commit.CommandId,
                    commit.Refused,
                    commit.Turn,
                    commit.Position
                );
        }
        return Insert(
            statements,
            Guarded,
            commit.Session,
            commit.CommandId,
            commit.Refused,
            commit.Turn,
            commit.Position,
            commit.CommandId
        );
    }

    private static bool Insert(
        Statements statements,
        string text,
        string session,
        string? command,
        bool refused,
        TurnRecord turn,
        SessionPosition position,
        string? answered = null
    )
    {
        var insert = statements
            .Sql(text)
            .With("$session", session)
            .With("$turn", turn.Turn)
            .With("$command", command)
            .With("$refused", refused)
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
            .With("$backTo", turn.BackTo)
            .With("$shown", BeatForm.Write(position.Beat))
            .With("$snapshot", position.Snapshot.Bytes.ToArray())
            .With("$share", position.Share);
        if (answered is not null)
        {
            insert.With("$answered", answered);
        }
        return insert.ExecuteNonQuery() == 1;
    }
}
