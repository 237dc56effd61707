using InteractiveDrama.Hosting.Limits;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Hubs;

/// <summary>
/// Pushes through the hub and waits for nobody: what a connection has not taken yet waits in its outbox, and one whose
/// outbox is full is closed. Its client comes back by turn and has missed nothing.
/// </summary>
internal sealed class HubPush(
    IHubContext<DramaHub, IDramaClient> hub,
    Callers callers,
    IOptions<DramaOptions> options,
    ILogger<HubPush> log
) : IViewerPush
{
    public Task BeatReadyAsync(string connection, SessionReply reply)
    {
        Send(connection, reply, static (client, reply) => client.BeatReady(reply));
        return Task.CompletedTask;
    }

    public Task SessionMovedAsync(string connection, SessionReply reply)
    {
        // One connection sends in the order it was asked to.
        Send(connection, reply, static (client, reply) => client.SessionMoved(reply));
        Send(connection, reply, static (client, reply) => client.BeatReady(reply));
        return Task.CompletedTask;
    }

    public Task GateOpenedAsync(string connection, OpenedGate gate)
    {
        Send(connection, gate, static (client, gate) => client.GateOpened(gate));
        return Task.CompletedTask;
    }

    public Task ShotReadyAsync(string connection, ShotReadyView ready)
    {
        Send(connection, ready, static (client, ready) => client.ShotReady(ready));
        return Task.CompletedTask;
    }

    public Task ShotWithdrawnAsync(string connection, ShotWithdrawnView withdrawn)
    {
        Send(connection, withdrawn, static (client, gone) => client.ShotWithdrawn(gone));
        return Task.CompletedTask;
    }

    private void Send<T>(string connection, T message, Func<IDramaClient, T, Task> send)
    {
        if (callers.Find(connection) is not { } caller)
        {
            return;
        }
        if (caller.Queue() > options.Value.Limits.Outbox)
        {
            caller.Sent();
            log.LogWarning(
                "Connection {Connection} was closed: it left {Waiting} events unread",
                connection,
                caller.Waiting
            );
            caller.Cut();
            return;
        }
        var sending = send(hub.Clients.Client(connection), message);
        if (sending.IsCompletedSuccessfully)
        {
            caller.Sent();
        }
        else
        {
            _ = FinishAsync(sending, caller);
        }
    }

    private async Task FinishAsync(Task sending, Caller caller)
    {
        try
        {
            await sending;
        }
        catch (Exception e)
        {
            // Nobody awaits a push; a connection that is gone is no error.
            log.LogDebug(e, "An event did not reach connection {Connection}", caller.Connection);
        }
        finally
        {
            caller.Sent();
        }
    }
}
