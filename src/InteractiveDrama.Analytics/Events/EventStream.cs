using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Events;

/// <summary>Who numbers an event: an event's stream and number are unique in its session.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EventStream>))]
public enum EventStream
{
    /// <summary>Turns, as the session's record holds them.</summary>
    [JsonStringEnumMemberName("turns")]
    Turns,

    /// <summary>What the server notes beside turns.</summary>
    [JsonStringEnumMemberName("server")]
    Server,

    /// <summary>What only the player sees.</summary>
    [JsonStringEnumMemberName("client")]
    Client,

    /// <summary>What follows from another session of the same viewer.</summary>
    [JsonStringEnumMemberName("derived")]
    Derived,
}
