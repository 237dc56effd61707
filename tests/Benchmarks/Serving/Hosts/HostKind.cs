using System.Text.Json.Serialization;

namespace InteractiveDrama.Benchmarks.Serving.Hosts;

/// <summary>What a server is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HostKind>))]
internal enum HostKind
{
    /// <summary>A SignalR hub that echoes, and answers a choice by a record made beforehand.</summary>
    Bare,

    /// <summary>Ours, embedded as a host embeds it, on SQLite.</summary>
    Ours,

    /// <summary>The obvious way: a <c>Story</c> for each connection, a save by EF Core for each choice.</summary>
    Obvious,
}
