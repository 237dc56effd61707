using System.Net;
using System.Net.WebSockets;
using InteractiveDrama.Protocol;
using InteractiveDrama.Protocol.MessagePack;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Client;

/// <summary>
/// Plays one session over the hub. A command whose answer is lost with its connection is sent again over the next
/// one, with the same id, so it counts once. Commands are sent one after another.
/// </summary>
public sealed class DramaClient : IAsyncDisposable
{
    private readonly DramaClientOptions options;
    private readonly SemaphoreSlim turnstile = new(1, 1);
    private HubConnection? connection;
    private (HubConnection? On, string? Session) opened;

    /// <summary>A client of a server; the connection is made by the first command.</summary>
    public DramaClient(DramaClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
    }

    /// <summary>A client of a server, with the usual options.</summary>
    /// <param name="server">The server's root, <c>http</c> or <c>https</c>.</param>
    public DramaClient(Uri server)
        : this(new DramaClientOptions { Server = server }) { }

    /// <summary>A beat this client did not ask for (time-out, a new version of the story), or that its session goes on elsewhere.</summary>
    public event EventHandler<BeatReadyEventArgs>? BeatReady;

    /// <summary>The session was carried over to a new version of its story; <see cref="BeatReady"/> follows with the same beat.</summary>
    public event EventHandler<BeatReadyEventArgs>? SessionMoved;

    /// <summary>A gate is open for this viewer now: the choices behind it can be taken.</summary>
    public event EventHandler<GateOpenedEventArgs>? GateOpened;

    /// <summary>A better take of a shot of the current beat is there.</summary>
    public event EventHandler<ShotReadyEventArgs>? ShotReady;

    /// <summary>A take was taken back: whatever is held of it, on screen, loaded ahead or kept, is to be let go of.</summary>
    public event EventHandler<ShotWithdrawnEventArgs>? ShotWithdrawn;

    /// <summary>The session being played; null before <see cref="StartAsync"/> or <see cref="ResumeAsync"/>.</summary>
    public string? Session { get; private set; }

    /// <summary>The key to resume it with; keep it where the viewer's own things are kept.</summary>
    public string? ResumeKey { get; private set; }

    /// <summary>The turn it stands at.</summary>
    public int Turn { get; private set; }

    /// <summary>Opens a session.</summary>
    /// <exception cref="DramaException">The server refused.</exception>
    public async Task<SessionReply> StartAsync(
        StartRequest request,
        CancellationToken cancellation = default
    )
    {
        (Session, ResumeKey) = (null, null);
        var reply = await SendAsync<SessionReply>(DramaHub.Start, request, cancellation);
        var position = Accept(reply);
        ResumeKey = position.ResumeKey;
        return position;
    }

    /// <summary>Comes back to a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="resumeKey">Its key; null for a known viewer's own session.</param>
    /// <param name="locale">The language to go on in; the one before when null.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="DramaException">The server refused.</exception>
    public async Task<SessionReply> ResumeAsync(
        string session,
        string? resumeKey,
        string? locale = null,
        CancellationToken cancellation = default
    )
    {
        (Session, ResumeKey) = (null, null);
        var request = new ResumeRequest
        {
            Session = session,
            LastTurn = 0,
            ResumeKey = resumeKey,
            Locale = locale,
        };
        var reply = Accept(await SendAsync<SessionReply>(DramaHub.Resume, request, cancellation));
        ResumeKey = resumeKey;
        return reply;
    }

    /// <summary>Takes a choice of the current turn.</summary>
    /// <param name="choiceId">The choice's id as offered; null is the time-out.</param>
    /// <param name="thought">How long a synthetic viewer pretends to have thought.</param>
    /// <param name="cancellation">Gives up; the choice may have counted.</param>
    /// <exception cref="DramaException">The server refused.</exception>
    public async Task<SessionReply> ChooseAsync(
        string? choiceId,
        TimeSpan? thought = null,
        CancellationToken cancellation = default
    ) =>
        Accept(
            await SendAsync<SessionReply>(
                DramaHub.Choose,
                new ChooseRequest
                {
                    CommandId = NewId(),
                    Session = Opened(),
                    Turn = Turn,
                    ChoiceId = choiceId,
                    ThinkMs = thought is { } time ? (int)time.TotalMilliseconds : null,
                },
                cancellation
            )
        );

    /// <summary>Goes back to an earlier turn, as far as the story lets its viewers.</summary>
    /// <param name="toTurn">The earlier turn's number.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="DramaException">The server refused.</exception>
    public async Task<SessionReply> RewindAsync(
        int toTurn,
        CancellationToken cancellation = default
    ) =>
        Accept(
            await SendAsync<SessionReply>(
                DramaHub.Rewind,
                new RewindRequest
                {
                    CommandId = NewId(),
                    Session = Opened(),
                    Turn = Turn,
                    ToTurn = toTurn,
                },
                cancellation
            )
        );

    /// <summary>Sends a command as it is, its id included, and returns the answer, refusals too.</summary>
    public Task<SessionReply> SendAsync(
        RewindRequest request,
        CancellationToken cancellation = default
    ) => SendAsync<SessionReply>(DramaHub.Rewind, request, cancellation);

    /// <summary>Sends a command as it is, its id included, and returns the answer, refusals too.</summary>
    public Task<SessionReply> SendAsync(
        ChooseRequest request,
        CancellationToken cancellation = default
    ) => SendAsync<SessionReply>(DramaHub.Choose, request, cancellation);

    /// <summary>Tells what only the player sees of the current turn.</summary>
    /// <exception cref="DramaException">The server refused.</exception>
    public Task<ReportReply> ReportAsync(
        PlayerEventKind kind,
        CancellationToken cancellation = default
    ) => ReportAsync(new PlayerEvent { Kind = kind, Turn = Turn }, cancellation);

    /// <summary>Tells what only the player sees, such as a shot that the viewer reports.</summary>
    /// <param name="seen">What it is.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="DramaException">The server refused.</exception>
    public async Task<ReportReply> ReportAsync(
        PlayerEvent seen,
        CancellationToken cancellation = default
    )
    {
        var reply = await SendAsync<ReportReply>(
            DramaHub.Report,
            new ReportRequest { Session = Opened(), Events = [seen] },
            cancellation
        );
        return reply.Error is { } error ? throw new DramaException(error) : reply;
    }

    /// <summary>The way the viewer has come in the open session, and how much of the story they have seen.</summary>
    /// <exception cref="DramaException">The server refused.</exception>
    public async Task<TrailReply> TrailAsync(CancellationToken cancellation = default)
    {
        var reply = await SendAsync<TrailReply>(
            DramaHub.Trail,
            new TrailRequest { Session = Opened() },
            cancellation
        );
        return reply.Error is { } error ? throw new DramaException(error) : reply;
    }

    /// <summary>A new id for a command.</summary>
    public static string NewId() => Guid.NewGuid().ToString();

    /// <summary>Closes the connection; the session stays where it is.</summary>
    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
            connection = null;
        }
        turnstile.Dispose();
    }

    private async Task<T> SendAsync<T>(
        string method,
        object request,
        CancellationToken cancellation
    )
    {
        await turnstile.WaitAsync(cancellation);
        try
        {
            var pause = options.FirstPause;
            for (var attempt = 0; ; attempt++)
            {
                try
                {
                    var hub = await ConnectAsync(method, cancellation);
                    return await hub.InvokeAsync<T>(method, request, cancellation);
                }
                catch (Exception e)
                    when (IsLostConnection(e, cancellation) && attempt < options.Attempts)
                {
                    await DropAsync();
                    await Task.Delay(pause, options.Time, cancellation);
                    pause = pause * 2 < options.LongestPause ? pause * 2 : options.LongestPause;
                }
            }
        }
        finally
        {
            turnstile.Release();
        }
    }

    /// <summary>A connection on which the session is open, so that a command can go out.</summary>
    private async Task<HubConnection> ConnectAsync(string method, CancellationToken cancellation)
    {
        if (connection is not { State: HubConnectionState.Connected })
        {
            await DropAsync();
            connection = Build();
            await connection.StartAsync(cancellation);
        }
        if (
            method is not (DramaHub.Start or DramaHub.Resume)
            && Session is not null
            && opened != (connection, Session)
        )
        {
            var reply = await connection.InvokeAsync<SessionReply>(
                DramaHub.Resume,
                new ResumeRequest
                {
                    Session = Session,
                    LastTurn = Turn,
                    ResumeKey = ResumeKey,
                },
                cancellation
            );
            if (reply.Error is { } error)
            {
                throw new DramaException(error);
            }
            opened = (connection, Session);
        }
        return connection;
    }

    private HubConnection Build()
    {
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
        var hub = builder.Build();
        hub.On<SessionReply>(DramaHub.BeatReady, Heard);
        hub.On<SessionReply>(
            DramaHub.SessionMoved,
            reply => SessionMoved?.Invoke(this, new BeatReadyEventArgs(reply))
        );
        hub.On<OpenedGate>(
            DramaHub.GateOpened,
            gate => GateOpened?.Invoke(this, new GateOpenedEventArgs(gate))
        );
        hub.On<ShotReadyView>(
            DramaHub.ShotReady,
            ready => ShotReady?.Invoke(this, new ShotReadyEventArgs(ready))
        );
        hub.On<ShotWithdrawnView>(
            DramaHub.ShotWithdrawn,
            gone => ShotWithdrawn?.Invoke(this, new ShotWithdrawnEventArgs(gone))
        );
        return hub;
    }

    private void Heard(SessionReply reply)
    {
        if (reply.Session == Session && reply.Error is null && reply.Turn > Turn)
        {
            Turn = reply.Turn;
        }
        BeatReady?.Invoke(this, new BeatReadyEventArgs(reply));
    }

    private SessionReply Accept(SessionReply reply)
    {
        if (reply.Error is { } error)
        {
            if (error.Current is { } current && current.Session == Session)
            {
                Turn = current.Turn;
            }
            throw new DramaException(error);
        }
        if (Session != reply.Session)
        {
            Session = reply.Session;
            opened = (connection, Session);
        }
        Turn = reply.Turn;
        return reply;
    }

    private string Opened() =>
        Session
        ?? throw new InvalidOperationException("No session is open: start or resume one first.");

    private async Task DropAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
            connection = null;
        }
    }

    /// <summary>Answers of the server are final; only a connection that failed is tried again.</summary>
    private static bool IsLostConnection(Exception fault, CancellationToken cancellation) =>
        !cancellation.IsCancellationRequested
        && fault is not (HubException or DramaException)
        && fault
            is WebSocketException
                or IOException
                or OperationCanceledException
                or InvalidOperationException
                or HttpRequestException
                or TimeoutException;
}
