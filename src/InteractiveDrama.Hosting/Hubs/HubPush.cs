using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.SignalR;

namespace InteractiveDrama.Hosting.Hubs;

/// <summary>Pushes through the hub.</summary>
internal sealed class HubPush(IHubContext<DramaHub, IDramaClient> hub) : IViewerPush
{
    public Task BeatReadyAsync(string connection, SessionReply reply) =>
        hub.Clients.Client(connection).BeatReady(reply);

    public async Task SessionMovedAsync(string connection, SessionReply reply)
    {
        var client = hub.Clients.Client(connection);
        await client.SessionMoved(reply);
        await client.BeatReady(reply);
    }
}
