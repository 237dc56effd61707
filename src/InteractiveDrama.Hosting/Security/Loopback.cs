using System.Net;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.Hosting.Security;

/// <summary>
/// Tells this machine's own requests. A name is checked beside the address: another site's name may be made to lead here.
/// </summary>
public static class Loopback
{
    private static readonly string[] Forwarding =
    [
        "Forwarded",
        "X-Forwarded-For",
        "X-Forwarded-Host",
    ];

    /// <summary>Whether a name or address in a URL means this machine: <c>localhost</c>, <c>127.0.0.1</c>, <c>[::1]</c>.</summary>
    public static bool IsName(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (
                IPAddress.TryParse(host.Trim('[', ']'), out var address)
                && IPAddress.IsLoopback(address)
            );
    }

    /// <summary>Whether an address to listen at is reached from this machine alone.</summary>
    public static bool IsUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) && IsName(address.Host);
    }

    /// <summary>Whether a request comes from this machine, by a name of this machine, and for nobody else.</summary>
    public static bool IsRequest(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Connection.RemoteIpAddress is { } from
            && IPAddress.IsLoopback(from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from)
            && IsName(http.Request.Host.Host)
            // Whoever stands between speaks for somebody else.
            && !Forwarding.Any(http.Request.Headers.ContainsKey);
    }
}
