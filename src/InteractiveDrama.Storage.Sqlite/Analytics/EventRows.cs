using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Storage.Sqlite.Sessions;
using InteractiveDrama.Storage.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>How events become rows and come back.</summary>
internal static class EventRows
{
    /// <summary>The columns of <see cref="Read"/>, in its order.</summary>
    public const string Columns =
        "e.Stream, e.Seq, e.Kind, e.Turn, e.At, e.Body, e.Id, e.Happened, e.Sent, e.Received";

    private const string Values =
        "(Session, Stream, Seq, Kind, Turn, At, Body, Id, Happened, Sent, Received) VALUES "
        + "($session, $stream, $seq, $kind, $turn, $at, $body, $id, $happened, $sent, $received)";

    /// <summary>Adds an event.</summary>
    /// <returns>False when its number or id is taken.</returns>
    public static bool Insert(
        Statements statements,
        NameTable names,
        long session,
        AnalyticsEvent one
    ) =>
        Bind(
                statements.Sql($"INSERT INTO Events {Values} ON CONFLICT DO NOTHING"),
                names,
                session,
                one
            )
            .ExecuteNonQuery() == 1;

    /// <summary>Puts an event in the place of the one that has its number.</summary>
    public static void Replace(
        Statements statements,
        NameTable names,
        long session,
        AnalyticsEvent one
    ) =>
        Bind(statements.Sql($"INSERT OR REPLACE INTO Events {Values}"), names, session, one)
            .ExecuteNonQuery();

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

    private static SqliteCommand Bind(
        SqliteCommand command,
        NameTable names,
        long session,
        AnalyticsEvent one
    ) =>
        command
            .With("$session", session)
            .With("$stream", (int)one.Stream)
            .With("$seq", one.Seq)
            .With("$kind", names.Of(EventNames.Of(one.Body)))
            .With("$turn", one.Turn)
            .With("$at", one.At.UtcTicks)
            .With("$body", EventForm.Write(one.Body))
            .With("$id", IdOf(one)?.ToByteArray(bigEndian: true))
            .With("$happened", one.Clocks?.Happened.UtcTicks)
            .With("$sent", one.Clocks?.Sent.UtcTicks)
            .With("$received", one.Clocks?.Received.UtcTicks);

    private static Guid? IdOf(AnalyticsEvent one) =>
        one.Id == EventIds.Of(one.At, one.Session, one.Stream, one.Seq) ? null : one.Id;
}
