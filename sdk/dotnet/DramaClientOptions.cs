using System.Net;
using InteractiveDrama.Protocol;

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

    /// <summary>
    /// How many connections in a row may fail before the commands that wait for one do, with
    /// <see cref="ClientErrorCodes.Unreachable"/>; at least 0. Null (the default) is 4 until the server was reached
    /// once, and from then on as long as it takes.
    /// </summary>
    public int? Attempts { get; init; }

    /// <summary>
    /// How often a command waits out a refusal that passes (<see cref="ErrorCodes.RateLimited"/>,
    /// <see cref="ErrorCodes.StoreUnavailable"/>, <see cref="ErrorCodes.ShuttingDown"/>,
    /// <see cref="ErrorCodes.WindowOpen"/>) before it is thrown; at least 0. One that asks for more than a minute is
    /// thrown at once.
    /// </summary>
    public int Refusals { get; init; } = 8;

    /// <summary>The first pause before a new connection, at most; it doubles up to <see cref="LongestPause"/>.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest pause before a new connection.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What goes over the wire: the same values either way, and fewer bytes as MessagePack.</summary>
    public WireFormat Format { get; init; } = WireFormat.Json;

    /// <summary>Measures the pauses.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
