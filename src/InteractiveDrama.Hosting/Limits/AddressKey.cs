using System.Net;
using System.Net.Sockets;

namespace InteractiveDrama.Hosting.Limits;

/// <summary>What counts as one address.</summary>
internal static class AddressKey
{
    private const int NetworkBytes = 8;

    /// <summary>
    /// An IPv4 address, or the /64 network of an IPv6 one, which one household has to itself. Null for the machine's own
    /// addresses and where there is none: they are not limited.
    /// </summary>
    public static string? Of(IPAddress? address)
    {
        if (address is null || IPAddress.IsLoopback(address))
        {
            return null;
        }
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(plain))
        {
            return null;
        }
        return plain.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, NetworkBytes))
            : plain.ToString();
    }
}
