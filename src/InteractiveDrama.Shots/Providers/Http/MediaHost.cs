using System.Buffers;
using System.Globalization;
using System.Net;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>A host that media may come from, as an operator names it.</summary>
public sealed record MediaHost
{
    private static readonly SearchValues<char> Foreign = SearchValues.Create("/?#@*\\ ");

    private MediaHost(string name, bool isSuffix, bool isPlain, int port)
    {
        Name = name;
        IsSuffix = isSuffix;
        IsPlain = isPlain;
        Port = port;
    }

    /// <summary>The host, lower case, as DNS has it; for a suffix what follows the star, with its dot.</summary>
    public string Name { get; }

    /// <summary>Whether it stands for every host that ends so.</summary>
    public bool IsSuffix { get; }

    /// <summary>Whether http without encryption is meant.</summary>
    public bool IsPlain { get; }

    /// <summary>Its one port.</summary>
    public int Port { get; }

    /// <summary>
    /// Reads <c>cdn.example</c>, <c>*.cdn.example</c>, <c>cdn.example:8443</c>, <c>http://10.0.0.5:8188</c>. Without
    /// <c>http://</c> https is meant, without a port the scheme's own.
    /// </summary>
    /// <param name="text">The entry.</param>
    /// <returns>Null when it is none.</returns>
    public static MediaHost? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = text.Trim();
        var isPlain = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        if (isPlain)
            rest = rest["http://".Length..];
        else if (rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            rest = rest["https://".Length..];
        var isSuffix = rest.StartsWith("*.", StringComparison.Ordinal);
        if (isSuffix)
            rest = rest[2..];
        if (
            rest.AsSpan().ContainsAny(Foreign)
            || !Uri.TryCreate(
                (isPlain ? "http://" : "https://") + rest,
                UriKind.Absolute,
                out var address
            )
        )
        {
            return null;
        }

        // A suffix of one label would be a whole top-level domain, and an address has no names below it.
        return
            isSuffix
            && (!address.IdnHost.Contains('.') || IPAddress.TryParse(address.IdnHost, out _))
            ? null
            : new MediaHost(
                (isSuffix ? "." : "") + address.IdnHost.ToLowerInvariant(),
                isSuffix,
                isPlain,
                address.Port
            );
    }

    /// <summary>Whether an address lies there.</summary>
    /// <param name="address">An absolute address.</param>
    public bool Has(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Scheme == (IsPlain ? "http" : "https") && Has(address.IdnHost, address.Port);
    }

    /// <summary>Whether a host and port are meant.</summary>
    /// <param name="host">The host, as DNS has it.</param>
    /// <param name="port">The port.</param>
    public bool Has(string host, int port)
    {
        ArgumentNullException.ThrowIfNull(host);
        return port == Port
            && (
                IsSuffix
                    ? host.EndsWith(Name, StringComparison.OrdinalIgnoreCase)
                    : host.Equals(Name, StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{(IsPlain ? "http://" : "")}{(IsSuffix ? "*" : "")}{Name}:{Port.ToString(CultureInfo.InvariantCulture)}";
}
