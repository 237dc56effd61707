using System.Net;
using System.Net.WebSockets;
using InteractiveDrama.Protocol;
using InteractiveDrama.Protocol.MessagePack;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Client.Connections;

/// <summary>One connection to the hub; when it ends, another one takes its place.</summary>
internal sealed class HubLine : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly TimeProvider time;
    private readonly HubConnection hub;
    private readonly TaskCompletionSource<Exception?> closed = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    public HubLine(DramaClientOptions options)
    {
        time = options.Time;
        var address = new UriBuilder(options.Server)
        {
            Scheme = options.Server.Scheme == Uri.UriSchemeHttps ? "wss" : "ws",
        };
        address.Path = address.Path.TrimEnd('/') + DramaHub.Path;
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<IConnectionFactory>(
            services => new WebSocketConnectionFactory(
                services.GetRequiredService<IHubProtocol>(),
                options.Token,
                options.Cookies
            )
        );
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(address.Uri));
        if (options.Format == WireFormat.MessagePack)
        {
            builder.Services.AddSingleton<IHubProtocol>(new DramaMessagePackProtocol());
        }
        hub = builder.Build();
        hub.Closed += cause =>
        {
            closed.TrySetResult(cause);
            return Task.CompletedTask;
        };
    }

    /// <summary>Ends with the connection; why, where it is known.</summary>
    public Task<Exception?> Closed => closed.Task;

    /// <summary>Calls back for each event of a name, in order.</summary>
    public void Hear<T>(string name, Action<T> handler) => hub.On(name, handler);

    /// <summary>Connects and shakes hands.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        // A network that swallows packets would keep a connection attempt for minutes.
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            cancellation,
            patience.Token
        );
        try
        {
            await hub.StartAsync(either.Token);
        }
        catch (OperationCanceledException e) when (patience.IsCancellationRequested)
        {
            throw new TimeoutException(
                $"no answer came within {Patience.TotalSeconds:0} seconds.",
                e
            );
        }
    }

    /// <summary>Asks the hub.</summary>
    /// <exception cref="LineLostException">The connection ended first.</exception>
    /// <exception cref="DramaException">The hub failed, or could not read the request.</exception>
    public async Task<T> InvokeAsync<T>(
        string method,
        object request,
        CancellationToken cancellation
    )
    {
        try
        {
            return await hub.InvokeAsync<T>(method, request, cancellation);
        }
        catch (HubException e) when (!EndedIt(e))
        {
            throw new DramaException(
                new DramaError { Code = ErrorCodes.Internal, Message = e.Message },
                e
            );
        }
        catch (Exception e) when (IsLost(e) && !cancellation.IsCancellationRequested)
        {
            // Whoever keeps it lets go of it now, whatever SignalR still thinks of it.
            closed.TrySetResult(e);
            throw new LineLostException(e);
        }
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    /// <summary>Whether the server ended the connection with a reason; SignalR tells it in words only.</summary>
    private static bool EndedIt(HubException fault) =>
        fault.Message.StartsWith("The server closed the connection", StringComparison.Ordinal);

    private static bool IsLost(Exception fault) =>
        fault
            is HubException
                or WebSocketException
                or IOException
                or OperationCanceledException
                or InvalidOperationException
                or TimeoutException;
}
