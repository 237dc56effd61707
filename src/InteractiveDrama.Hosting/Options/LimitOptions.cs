using System.ComponentModel.DataAnnotations;

namespace InteractiveDrama.Hosting.Options;

/// <summary>
/// How much one connection, one viewer and one address may ask for. A viewer is whom the host knows; addresses of the
/// machine itself are not limited, because behind a proxy on it all viewers would be one.
/// </summary>
public sealed class LimitOptions
{
    /// <summary>Bytes of one message to the hub. A longer one closes its connection.</summary>
    [Range(1024, 1_048_576)]
    public int MessageBytes { get; set; } = 16_384;

    /// <summary>Calls per second that one connection may send for long.</summary>
    [Range(1, 1_000_000)]
    public int CallsPerSecond { get; set; } = 20;

    /// <summary>Calls that one connection may send at once.</summary>
    [Range(1, 1_000_000)]
    public int CallBurst { get; set; } = 100;

    /// <summary>Calls per second that one viewer may send for long, over all connections.</summary>
    [Range(1, 1_000_000)]
    public int ViewerCallsPerSecond { get; set; } = 40;

    /// <summary>Calls that one viewer may send at once, over all connections.</summary>
    [Range(1, 1_000_000)]
    public int ViewerCallBurst { get; set; } = 200;

    /// <summary>Sessions that one viewer may have open on live connections at the same time.</summary>
    [Range(1, 1_000_000)]
    public int ViewerSessions { get; set; } = 32;

    /// <summary>New sessions per minute from one address; the 2^64 addresses of an IPv6 network are one.</summary>
    [Range(1, 1_000_000)]
    public int AddressSessionsPerMinute { get; set; } = 240;

    /// <summary>Connections to the hub from one address at the same time.</summary>
    [Range(1, 1_000_000)]
    public int AddressConnections { get; set; } = 512;

    /// <summary>Events that may wait to be sent to one connection; one more closes it, and its client comes back by turn.</summary>
    [Range(4, 10_000)]
    public int Outbox { get; set; } = 64;

    /// <summary>How long one send to a connection may take before it is closed.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
