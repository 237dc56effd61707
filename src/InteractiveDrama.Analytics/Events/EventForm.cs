using System.Text.Json;

namespace InteractiveDrama.Analytics.Events;

/// <summary>The body of an event as it is stored: its schema's JSON.</summary>
public static class EventForm
{
    /// <summary>Writes a body, in UTF-8.</summary>
    public static byte[] Write(EventBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), EventJson.Default);
    }

    /// <summary>Reads a body.</summary>
    /// <param name="name">Its type's name.</param>
    /// <param name="json">Its JSON, in UTF-8.</param>
    /// <returns>The body; null for a type that this version does not know.</returns>
    /// <exception cref="JsonException">It is no such JSON.</exception>
    public static EventBody? Read(string name, ReadOnlySpan<byte> json) =>
        EventNames.Find(name) is { } type
            ? (EventBody?)JsonSerializer.Deserialize(json, type, EventJson.Default)
            : null;
}
