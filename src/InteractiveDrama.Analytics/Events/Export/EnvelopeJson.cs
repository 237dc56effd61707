using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Analytics.Events.Export;

/// <summary>Envelopes as JSON: one flat object, the fields of the body after those of the envelope, as the schemas of the types have them.</summary>
public static class EnvelopeJson
{
    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A writer of lines of JSON as all of them are written here.</summary>
    /// <param name="to">Where to.</param>
    public static Utf8JsonWriter Writer(Stream to) => new(to, Plain);

    /// <summary>Writes an envelope as an object.</summary>
    /// <param name="json">The writer, where a value may stand.</param>
    /// <param name="envelope">The envelope.</param>
    public static void Write(Utf8JsonWriter json, EventEnvelope envelope)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(envelope);
        var (session, one) = (envelope.Session, envelope.Event);
        json.WriteStartObject();
        json.WriteString("event_id", one.Id);
        json.WriteString("schema", envelope.Schema);
        json.WriteString("session_id", session.Id);
        json.WriteString("stream", Stream(one));
        json.WriteNumber("seq", one.Seq);
        json.WriteString("viewer_pid", session.Viewer);
        json.WriteString("story_id", session.Story);
        json.WriteString("story_version", envelope.Version);
        json.WriteNumber("playthrough_no", session.Playthrough);
        json.WriteString("locale", session.Locale);
        json.WriteString("device_class", Device(session));
        json.WriteBoolean("simulated", session.Simulated);
        json.WriteNumber("turn", one.Turn);
        json.WriteString("client_ts", Time(one.Clocks?.Happened));
        json.WriteString("sent_ts", Time(one.Clocks?.Sent));
        json.WriteString("server_ts", Time(envelope.ServerTime));
        json.WriteString("derived_ts", Time(one.At));
        json.WriteString("origin", envelope.Origin);
        using var body = JsonDocument.Parse(EventForm.Write(one.Body));
        foreach (var field in body.RootElement.EnumerateObject())
            field.WriteTo(json);
        json.WriteEndObject();
    }

    /// <summary>The name of an event's stream.</summary>
    public static string Stream(AnalyticsEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.Stream switch
        {
            EventStream.Turns => "turns",
            EventStream.Server => "server",
            EventStream.Client => "client",
            _ => "derived",
        };
    }

    /// <summary>The name of a session's sort of device; null when it is unknown.</summary>
    public static string? Device(CountedSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Device switch
        {
            null => null,
            DeviceClass.Phone => "phone",
            DeviceClass.Tablet => "tablet",
            DeviceClass.Desktop => "desktop",
            _ => "tv",
        };
    }

    /// <summary>A time as it is given out: UTC, ISO 8601 with milliseconds.</summary>
    public static string? Time(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
