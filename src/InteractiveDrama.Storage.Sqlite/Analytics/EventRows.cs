using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Storage.Sqlite.Sessions;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>How events become rows and come back.</summary>
internal static class EventRows
{
    /// <summary>The columns of <see cref="Read"/>, in its order.</summary>
    public const string Columns =
        "e.Stream, e.Seq, e.Kind, e.Turn, e.At, e.Body, e.Id, e.Happened, e.Sent, e.Received";

    /// <summary>Adds an event.</summary>
    public const string Insert = "INSERT INTO Events " + Values + " ON CONFLICT DO NOTHING";

    /// <summary>Puts an event in the place of the one that has its number.</summary>
    public const string Replace = "INSERT OR REPLACE INTO Events " + Values;

    private const string Values =
        "(Session, Stream, Seq, Kind, Turn, At, Body, Id, Happened, Sent, Received) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /// <summary>Runs <see cref="Insert"/> or <see cref="Replace"/>.</summary>
    /// <returns>False when the event's number or id is taken.</returns>
    public static bool Write(
        HotStatement statement,
        NameTable names,
        long session,
        AnalyticsEvent one
    )
    {
        statement
            .Bind(session)
            .Bind((long)one.Stream)
            .Bind(one.Seq)
            .Bind(names.Of(EventNames.Of(one.Body)))
            .Bind(one.Turn)
            .Bind(one.At.UtcTicks)
            .Bind(EventForm.Write(one.Body));
        if (one.Id == EventIds.Of(one.At, one.Session, one.Stream, one.Seq))
        {
            statement.BindNull();
        }
        else
        {
            Span<byte> id = stackalloc byte[16];
            one.Id.TryWriteBytes(id, bigEndian: true, out _);
            statement.Bind(id);
        }
        return statement
                .Bind(one.Clocks?.Happened.UtcTicks)
                .Bind(one.Clocks?.Sent.UtcTicks)
                .Bind(one.Clocks?.Received.UtcTicks)
                .Run() == 1;
    }

    /// <summary>Reads an event; null for one of a type that this version does not know.</summary>
    public static AnalyticsEvent? Read(
        SqliteDataReader reader,
        int first,
        string session,
        Func<long, string> name
    )
    {
        var stream = (EventStream)reader.GetInt32(first);
        var seq = reader.GetInt32(first + 1);
        var at = Rows.Moment(reader.GetInt64(first + 4));
        EventBody? body;
        try
        {
            body = EventForm.Read(
                name(reader.GetInt64(first + 2)),
                reader.GetFieldValue<byte[]>(first + 5)
            );
        }
        catch (System.Text.Json.JsonException e)
        {
            throw new StoreUnavailableException(
                "A stored event cannot be read; the analytics file is damaged.",
                e
            );
        }
        return body is null
            ? null
            : new AnalyticsEvent(
                reader.IsDBNull(first + 6)
                    ? EventIds.Of(at, session, stream, seq)
                    : new Guid(reader.GetFieldValue<byte[]>(first + 6), bigEndian: true),
                session,
                stream,
                seq,
                reader.GetInt32(first + 3),
                at,
                body
            )
            {
                Clocks = reader.IsDBNull(first + 7)
                    ? null
                    : new EventClocks(
                        Rows.Moment(reader.GetInt64(first + 7)),
                        Rows.Moment(reader.GetInt64(first + 8)),
                        Rows.Moment(reader.GetInt64(first + 9))
                    ),
            };
    }
}
