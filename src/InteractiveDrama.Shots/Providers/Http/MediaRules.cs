using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>Where a provider's media may be fetched from, and how much of it. What is not named is refused.</summary>
public sealed record MediaRules
{
    /// <summary>Hosts on the open network.</summary>
    public ImmutableArray<MediaHost> Hosts { get; init; } = [];

    /// <summary>Hosts that may have a private address, this machine's own among them.</summary>
    public ImmutableArray<MediaHost> Private { get; init; } = [];

    /// <summary>How many bytes one piece of media may have; 100 MB when nothing is said.</summary>
    public long MostBytes { get; init; } = 100 * 1024 * 1024;

    /// <summary>How long fetching one may take.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long nothing may come.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether something may be fetched from an address, as far as its name tells.</summary>
    /// <param name="address">An absolute address.</param>
    public bool Allows(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.UserInfo.Length == 0
            && (Hosts.Any(h => h.Has(address)) || Private.Any(h => h.Has(address)));
    }

    /// <summary>Whether a host is one that may be private.</summary>
    /// <param name="host">The host, as DNS has it.</param>
    /// <param name="port">The port.</param>
    public bool MayBePrivate(string host, int port) => Private.Any(h => h.Has(host, port));
}
