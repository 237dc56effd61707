using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Storage.Sqlite.Schema;
using InteractiveDrama.Storage.Sqlite.Sessions;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Playthroughs;

/// <summary>Streams playthroughs out of the store, one session in memory at a time.</summary>
internal sealed class SqlitePlaythroughs(SqliteDatabase database) : IPlaythroughs
{
    private const string Query =
        "SELECT s.Id, s.Version, s.Simulated, s.StartedAt, s.LeftAt, t.Turn, t.Beat, t.Stop, t.Episode, "
        + "t.Ending, t.Via, t.Mode, t.ThinkTime, t.Offered, t.At, s.ForkedFrom, t.Move, t.BackTo FROM Sessions s "
        + "JOIN Turns t ON t.Session = s.Id WHERE s.Story = $story AND s.Simulated = $simulated AND s.Rehearsal = 0 "
        + "ORDER BY s.StartedAt, s.Id, t.Turn";

    public async IAsyncEnumerable<Playthrough> ReadAsync(
        string story,
        bool simulated,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        using var connection = database.OpenReader();
        using var command = connection.CreateCommand();
        command.CommandText = Query;
        using var reader = Run(command.With("$story", story).With("$simulated", simulated));
        Playthrough? current = null;
        var turns = ImmutableArray.CreateBuilder<PlaythroughTurn>();
        while (Next(reader))
        {
            cancellation.ThrowIfCancellationRequested();
            var id = reader.GetString(0);
            if (current is { } finished && finished.Session != id)
            {
                yield return finished with
                {
                    Turns = turns.ToImmutable(),
                };
                turns.Clear();
                current = null;
                // A long report shares its thread with those who play.
                await Task.Yield();
            }
            current ??= Head(reader, id);
            turns.Add(Turn(reader));
        }
        if (current is not null)
        {
            yield return current with
            {
                Turns = turns.ToImmutable(),
            };
        }
    }

    private static Playthrough Head(SqliteDataReader reader, string id) =>
        new(
            id,
            reader.GetString(1),
            reader.GetBoolean(2),
            Rows.Moment(reader.GetInt64(3)),
            [],
            reader.TicksOrNull(4) is { } left ? Rows.Moment(left) : null,
            reader.TextOrNull(15)
        );

    private static PlaythroughTurn Turn(SqliteDataReader reader) =>
        new(
            reader.GetInt32(5),
            reader.GetString(6),
            Rows.Named<BeatStop>(reader.GetString(7)),
            reader.TextOrNull(8),
            reader.TextOrNull(9),
            reader.TextOrNull(10),
            reader.TextOrNull(11) is { } mode ? Rows.Named<ChoiceMode>(mode) : null,
            reader.TicksOrNull(12) is { } think ? new TimeSpan(think).TotalSeconds : null,
            Rows.DecodeIds(reader.GetString(13)),
            Rows.Moment(reader.GetInt64(14))
        )
        {
            MovedTo = Rows.ReadMove(reader, 16)?.Steps,
            BackTo = reader.NumberOrNull(17),
        };

    private SqliteDataReader Run(SqliteCommand command)
    {
        try
        {
            return command.ExecuteReader();
        }
        catch (SqliteException e)
        {
            throw SqliteFaults.Translate(e, database.FilePath);
        }
    }

    private bool Next(SqliteDataReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (SqliteException e)
        {
            throw SqliteFaults.Translate(e, database.FilePath);
        }
    }
}
