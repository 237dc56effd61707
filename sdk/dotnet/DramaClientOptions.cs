using System.Net;

namespace InteractiveDrama.Client;

/// <summary>How a <see cref="DramaClient"/> reaches its server.</summary>
public sealed record DramaClientOptions
{
    /// <summary>The server's root, <c>http</c> or <c>https</c>.</summary>
    public required Uri Server { get; init; }

    /// <summary>The viewer's token, asked for at each connection; null to come as an anonymous viewer.</summary>
    public Func<CancellationToken, ValueTask<string>>? Token { get; init; }

    /// <summary>Cookies to come with, such as those that a sign-in over HTTP left; null for none.</summary>
    public CookieContainer? Cookies { get; init; }

    /// <summary>How often a command is sent again over a new connection before it fails; at least 0.</summary>
    public int Attempts { get; init; } = 8;

    /// <summary>The first pause before a new connection; it doubles up to <see cref="LongestPause"/>.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest pause before a new connection.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What goes over the wire: the same values either way, and fewer bytes as MessagePack.</summary>
    public WireFormat Format { get; init; } = WireFormat.Json;

    /// <summary>Measures the pauses.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
