using System.Collections.Immutable;
using System.Text.Json;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Sessions;

/// <summary>How records become columns and come back.</summary>
internal static class Rows
{
    public static string Encode(ImmutableArray<string> ids) => JsonSerializer.Serialize(ids);

    public static ImmutableArray<string> DecodeIds(string ids) =>
        JsonSerializer.Deserialize<ImmutableArray<string>>(ids);

    /// <summary>A beat as it is stored; those of before its own form are JSON.</summary>
    public static Beat DecodeBeat(byte[] beat)
    {
        try
        {
            return beat is [(byte)'{', ..]
                ? JsonSerializer.Deserialize<Beat>(beat)!
                : BeatForm.Read(beat);
        }
        catch (Exception e) when (e is InvalidSnapshotException or JsonException)
        {
            throw new StoreUnavailableException(
                "A stored beat cannot be read; the database is damaged.",
                e
            );
        }
    }

    /// <summary>An enum's name on the wire and in the store.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => EnumNames<T>.Of[value];

    public static T Named<T>(string name)
        where T : struct, Enum => JsonSerializer.Deserialize<T>($"\"{name}\"");

    public static object OrNull(object? value) => value ?? DBNull.Value;

    public static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);

    public static string? TextOrNull(this SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long? TicksOrNull(this SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public static int? NumberOrNull(this SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetInt32(column);

    public static string? Encode(ImmutableArray<Draw>? draws) =>
        draws is not { } known ? null
        : known.IsEmpty ? "[]"
        : JsonSerializer.Serialize(known);

    public static string? Encode(TurnMove? move) =>
        move is null ? null : JsonSerializer.Serialize(move);

    public static byte[] Bytes(this SqliteDataReader reader, int column) =>
        reader.GetFieldValue<byte[]>(column);

    public static SqliteCommand With(this SqliteCommand command, string name, object? value)
    {
        var parameters = command.Parameters;
        var known = parameters.IndexOf(name);
        if (known < 0)
        {
            parameters.AddWithValue(name, OrNull(value));
        }
        else
        {
            parameters[known].Value = OrNull(value);
        }
        return command;
    }

    /// <summary>The columns of <see cref="ReadSession"/>, in its order.</summary>
    public const string SessionColumns =
        "s.Id, s.Story, s.Version, s.Episode, s.Locale, s.Seed, s.Timers, s.Simulated, "
        + "s.KeyHash, s.KeySalt, s.Opening, s.StartedAt, s.SeenAt, s.LeftAt, s.ForkedFrom, s.ForkedAt, s.Rehearsal, "
        + "s.Viewer, s.Device, s.Tracked";

    /// <summary>How many columns <see cref="SessionColumns"/> names.</summary>
    public const int SessionWidth = 20;

    public static SessionRecord ReadSession(SqliteDataReader reader) =>
        new()
        {
            Id = reader.GetString(0),
            Story = reader.GetString(1),
            Version = reader.GetString(2),
            Episode = reader.TextOrNull(3),
            Locale = reader.TextOrNull(4),
            Seed = reader.GetInt32(5),
            Timers = Named<TimerSetting>(reader.GetString(6)),
            Simulated = reader.GetBoolean(7),
            Key = new SessionKey(reader.Bytes(8), reader.Bytes(9), reader.Bytes(10)),
            StartedAt = Moment(reader.GetInt64(11)),
            SeenAt = Moment(reader.GetInt64(12)),
            LeftAt = reader.TicksOrNull(13) is { } left ? Moment(left) : null,
            ForkedFrom = reader.TextOrNull(14),
            ForkedAt = reader.NumberOrNull(15),
            Rehearsal = reader.GetBoolean(16),
            Viewer = reader.TextOrNull(17),
            Device = reader.TextOrNull(18) is { } device ? Named<DeviceClass>(device) : null,
            Tracked = reader.GetBoolean(19),
        };

    /// <summary>The columns of <see cref="ReadTurn"/>, in its order.</summary>
    public const string TurnColumns =
        "t.Turn, t.Beat, t.Stop, t.Episode, t.Ending, t.Via, t.Mode, t.ThinkTime, t.HeldTime, t.Offered, t.At, "
        + "t.Draws, t.Move, t.BackTo";

    /// <summary>How many columns <see cref="TurnColumns"/> names.</summary>
    public const int TurnWidth = 14;

    public static TurnRecord ReadTurn(SqliteDataReader reader, int first = 0) =>
        new(
            reader.GetInt32(first),
            reader.GetString(first + 1),
            Named<BeatStop>(reader.GetString(first + 2)),
            reader.TextOrNull(first + 3),
            reader.TextOrNull(first + 4),
            reader.TextOrNull(first + 5),
            reader.TextOrNull(first + 6) is { } mode ? Named<ChoiceMode>(mode) : null,
            reader.TicksOrNull(first + 7) is { } think ? new TimeSpan(think) : null,
            new TimeSpan(reader.GetInt64(first + 8)),
            DecodeIds(reader.GetString(first + 9)),
            Moment(reader.GetInt64(first + 10))
        )
        {
            Draws = reader.TextOrNull(first + 11) is { } draws
                ? JsonSerializer.Deserialize<ImmutableArray<Draw>>(draws)
                : null,
            Move = ReadMove(reader, first + 12),
            BackTo = reader.NumberOrNull(first + 13),
        };

    /// <summary>The columns of <see cref="ReadEvent"/>, in its order.</summary>
    public const string EventColumns =
        "e.Id, e.Kind, e.Turn, e.At, e.Subject, e.Wait, e.Gap, e.Origin, e.Detail, e.Number";

    /// <summary>How many columns <see cref="EventColumns"/> names.</summary>
    public const int EventWidth = 10;

    public static SessionEvent ReadEvent(SqliteDataReader reader, int first = 0) =>
        new(
            Guid.Parse(reader.GetString(first)),
            reader.GetString(first + 1),
            reader.GetInt32(first + 2),
            Moment(reader.GetInt64(first + 3)),
            reader.TextOrNull(first + 4),
            reader.TicksOrNull(first + 5) is { } wait ? new TimeSpan(wait) : null,
            reader.TicksOrNull(first + 6) is { } gap ? new TimeSpan(gap) : null,
            reader.TextOrNull(first + 7)
        )
        {
            Detail = reader.TextOrNull(first + 8),
            Number = reader.NumberOrNull(first + 9),
        };

    public static TurnMove? ReadMove(SqliteDataReader reader, int column) =>
        reader.TextOrNull(column) is { } move ? JsonSerializer.Deserialize<TurnMove>(move) : null;

    public static Snapshot ReadSnapshot(SqliteDataReader reader, int column) =>
        new(reader.Bytes(column));
}
