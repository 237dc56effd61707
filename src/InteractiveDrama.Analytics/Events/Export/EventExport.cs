using System.Globalization;
using System.Text;
using CsvHelper;
using InteractiveDrama.Stories.Tables;

namespace InteractiveDrama.Analytics.Events.Export;

/// <summary>Writes events as they are read: however many there are, one session is in memory.</summary>
public static class EventExport
{
    private static readonly string[] Columns =
    [
        "event_id",
        "schema",
        "session_id",
        "stream",
        "seq",
        "viewer_pid",
        "story_id",
        "story_version",
        "playthrough_no",
        "locale",
        "device_class",
        "simulated",
        "turn",
        "client_ts",
        "sent_ts",
        "server_ts",
        "derived_ts",
        "origin",
        "body",
    ];

    /// <summary>One JSON object a line.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="to">Where to.</param>
    /// <returns>How many events that were.</returns>
    public static async Task<long> JsonLinesAsync(
        IAsyncEnumerable<SessionEvents> sessions,
        Stream to
    )
    {
        ArgumentNullException.ThrowIfNull(sessions);
        ArgumentNullException.ThrowIfNull(to);
        var written = 0L;
        await using var json = EnvelopeJson.Writer(to);
        await foreach (var session in sessions)
        {
            foreach (var envelope in EventEnvelope.Of(session))
            {
                EnvelopeJson.Write(json, envelope);
                await json.FlushAsync();
                json.Reset();
                to.WriteByte((byte)'\n');
                written++;
            }
        }
        return written;
    }

    /// <summary>A table for spreadsheets, the body as JSON in its last column; no cell is a formula.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="to">Where to.</param>
    /// <returns>How many events that were.</returns>
    public static async Task<long> CsvAsync(IAsyncEnumerable<SessionEvents> sessions, Stream to)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        ArgumentNullException.ThrowIfNull(to);
        var written = 0L;
        using var csv = CsvWriter.Create(
            to,
            new CsvWriterOptions { WriteByteOrderMark = true },
            leaveOpen: true
        );
        Row(csv, Columns);
        await foreach (var session in sessions)
        {
            foreach (var envelope in EventEnvelope.Of(session))
            {
                Row(csv, Cells(envelope));
                written++;
            }
        }
        return written;
    }

    private static IEnumerable<string?> Cells(EventEnvelope envelope)
    {
        var (session, one) = (envelope.Session, envelope.Event);
        return
        [
            one.Id.ToString(),
            envelope.Schema,
            session.Id,
            EnvelopeJson.Stream(one),
            one.Seq.ToString(CultureInfo.InvariantCulture),
            session.Viewer,
            session.Story,
            envelope.Version,
            session.Playthrough.ToString(CultureInfo.InvariantCulture),
            session.Locale,
            EnvelopeJson.Device(session),
            session.Simulated ? "true" : "false",
            one.Turn.ToString(CultureInfo.InvariantCulture),
            EnvelopeJson.Time(one.Clocks?.Happened),
            EnvelopeJson.Time(one.Clocks?.Sent),
            EnvelopeJson.Time(envelope.ServerTime),
            EnvelopeJson.Time(one.At),
            envelope.Origin,
            Encoding.UTF8.GetString(EventForm.Write(one.Body)),
        ];
    }

    private static void Row(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(CsvCells.Write(cell ?? ""));
        csv.EndRecord();
    }
}
