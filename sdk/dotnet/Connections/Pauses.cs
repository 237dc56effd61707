using System.Security.Cryptography;

namespace InteractiveDrama.Client.Connections;

/// <summary>How long to wait before a connection is tried again.</summary>
internal static class Pauses
{
    /// <summary>Doubles with each failure; the spread keeps a restarted server from being met by all in one instant.</summary>
    /// <param name="failures">Connections that failed in a row, from 1.</param>
    /// <param name="options">The first pause and the longest.</param>
    public static TimeSpan After(int failures, DramaClientOptions options)
    {
        var full = options.FirstPause;
        for (var doubled = 1; doubled < failures && full < options.LongestPause; doubled++)
        {
            full *= 2;
        }
        var spread = RandomNumberGenerator.GetInt32(750, 1001) / 1000.0;
        return (full < options.LongestPause ? full : options.LongestPause) * spread;
    }
}
