using System.Net;
using System.Net.Sockets;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>
/// Tells addresses of the open network from all others: loopback, private, link-local (where clouds keep their metadata),
/// unique local, carrier-grade NAT, multicast, documentation, and forms of IPv6 that carry an IPv4 address inside.
/// </summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether an address is one of the open network.</summary>
    /// <param name="address">An IPv4 or IPv6 address.</param>
    public static bool Is(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        else if (Translated.Contains(address))
            address = new IPAddress(address.GetAddressBytes()[12..]);
        return (address.AddressFamily is AddressFamily.InterNetwork || Global.Contains(address))
            && !Closed.Any(c => c.Contains(address));
    }
}
