using InteractiveDrama.Protocol.MessagePack;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace InteractiveDrama.Hosting.Hubs.Protocols;

/// <summary>
/// The two protocols of our hub, and of no other: what a host registers for its own hubs neither changes ours nor is
/// changed by them.
/// </summary>
/// <param name="largestMessage">Bytes of the largest message to read; null for no limit.</param>
internal sealed class DramaProtocols(long? largestMessage) : IHubProtocolResolver
{
    private readonly IHubProtocol[] all =
    [
        DramaJson.CreateProtocol(),
        new DramaMessagePackProtocol(largestMessage),
    ];

    public IReadOnlyList<IHubProtocol> AllProtocols => all;

    /// <summary>By name. The host's list of supported protocols is that of its own hubs.</summary>
    public IHubProtocol? GetProtocol(
        string protocolName,
        IReadOnlyList<string>? supportedProtocols
    ) =>
        Array.Find(
            all,
            protocol => protocol.Name.Equals(protocolName, StringComparison.OrdinalIgnoreCase)
        );
}
