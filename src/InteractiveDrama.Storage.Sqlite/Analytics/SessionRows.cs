using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Storage.Sqlite.Sessions;
using InteractiveDrama.Storage.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>How sessions become rows and come back.</summary>
internal static class SessionRows
{
    /// <summary>The columns of <see cref="Read"/>, in its order.</summary>
    public const string Columns =
        "s.Id, s.Story, s.Version, s.Viewer, s.ForkedFrom, s.Locale, s.Device, s.Simulated, s.StartedAt, s.Playthrough";

    /// <summary>How many columns <see cref="Columns"/> names.</summary>
    public const int Width = 10;

    /// <summary>Says when a session's viewer will have left, and was last heard of.</summary>
    public const string Date = "UPDATE Sessions SET SettlesAt = ?, LastSeen = ? WHERE Row = ?";

    /// <summary>Adds a session.</summary>
    /// <returns>Its number.</returns>
    public static long Insert(
        Statements statements,
        NameTable names,
        CountedSession session,
        long family
    ) =>
        (long)
            statements
                .Sql(
                    "INSERT INTO Sessions (Id, Story, Version, Viewer, ForkedFrom, Locale, Device, Simulated, StartedAt, Family, "
                        + "Playthrough, SettlesAt, LastSeen) VALUES ($id, $story, $version, $viewer, $forked, $locale, $device, "
                        + "$simulated, $started, $family, $playthrough, NULL, $started) RETURNING Row"
                )
                .With("$id", session.Id)
                .With("$story", names.Of(session.Story))
                .With("$version", names.Of(session.Version))
                .With("$viewer", session.Viewer)
                .With("$forked", session.ForkedFrom)
                .With("$locale", names.Of(session.Locale ?? ""))
                .With("$device", names.Of(Devices.Name(session.Device)))
                .With("$simulated", session.Simulated)
                .With("$started", session.StartedAt.UtcTicks)
                .With("$family", family)
                .With("$playthrough", session.Playthrough)
                .ExecuteScalar()!;

    /// <summary>Reads a session.</summary>
    public static CountedSession Read(
        SqliteDataReader reader,
        int first,
        Func<long, string> name
    ) =>
        new()
        {
            Id = reader.GetString(first),
            Story = name(reader.GetInt64(first + 1)),
            Version = name(reader.GetInt64(first + 2)),
            Viewer = reader.TextOrNull(first + 3),
            ForkedFrom = reader.TextOrNull(first + 4),
            Locale = name(reader.GetInt64(first + 5)) is { Length: > 0 } locale ? locale : null,
            Device = Devices.Find(name(reader.GetInt64(first + 6))),
            Simulated = reader.GetBoolean(first + 7),
            StartedAt = Rows.Moment(reader.GetInt64(first + 8)),
            Playthrough = reader.GetInt32(first + 9),
        };
}
