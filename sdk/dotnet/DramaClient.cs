using InteractiveDrama.Client.Connections;
using InteractiveDrama.Client.Playing;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Client;

/// <summary>
/// Plays one session over the hub. A command keeps its id until it is answered and goes out again over a new
/// connection, so it counts once. A lost connection is made anew for as long as a session is open, and what happened
/// meanwhile is told. Its members may be called from any thread; commands are sent one after another. Handlers of its
/// events are called one after another too, and must not wait for the client.
/// </summary>
public sealed partial class DramaClient : IAsyncDisposable
{
    private readonly DramaClientOptions options;
    private readonly SessionPlace place = new();
    private readonly ConnectionKeeper keeper;
    private readonly CommandSender sender;
    private readonly PlayerNumbering telling;

    /// <summary>A client of a server; the connection is made by the first command.</summary>
    /// <exception cref="ArgumentException">The server's address is neither <c>http</c> nor <c>https</c>.</exception>
    public DramaClient(DramaClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Server is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            throw new ArgumentException(
                $"The server's address begins with http:// or https://; '{options.Server}' does not.",
                nameof(options)
            );
        }
        this.options = options;
        telling = new PlayerNumbering(options.Time);
        keeper = new ConnectionKeeper(
            options,
            Open,
            GreetAsync,
            () => place.Session is not null,
            Changed
        );
        sender = new CommandSender(options, keeper);
    }

    /// <summary>A client of a server, with the usual options.</summary>
    /// <param name="server">The server's root, <c>http</c> or <c>https</c>.</param>
    public DramaClient(Uri server)
        : this(new DramaClientOptions { Server = server }) { }

    /// <summary>How the connection stands.</summary>
    public ConnectionState Connection => keeper.State;

    /// <summary>The session being played; null before <see cref="StartAsync"/> or <see cref="ResumeAsync"/>.</summary>
    public string? Session => place.Session;

    /// <summary>The key to resume it with; keep it where the viewer's own things are kept.</summary>
    public string? ResumeKey => place.ResumeKey;

    /// <summary>The turn it stands at.</summary>
    public int Turn => place.Turn;

    /// <summary>A new id for a command.</summary>
    public static string NewId() => Guid.NewGuid().ToString();

    /// <summary>
    /// The beats of the session, from where it stands: those that answer this client's commands and those that nobody
    /// asked for, each once, in the order of their turns. Ends with the story's ending (or dead end) or with the client;
    /// fails with <see cref="DramaException"/> when the session goes on elsewhere, is gone, or 64 beats lie unread.
    /// </summary>
    public IAsyncEnumerable<SessionReply> BeatsAsync(CancellationToken cancellation = default) =>
        place.Feed.ReadAsync(() => place.Last, cancellation);

    /// <summary>Opens a session; the one before is left as it stands.</summary>
    /// <exception cref="DramaException">The server refused or cannot be reached.</exception>
    public Task<SessionReply> StartAsync(
        StartRequest request,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        keeper.TakeUp();
        place.Leave();
        return CommandAsync(
            DramaHub.Start,
            request,
            reply => Enter(reply, reply.ResumeKey, request.Locale),
            cancellation
        );
    }

    /// <summary>Comes back to a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="resumeKey">Its key; null for a known viewer's own session.</param>
    /// <param name="locale">The language to go on in; the one before when null.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="DramaException">The server refused or cannot be reached.</exception>
    public Task<SessionReply> ResumeAsync(
        string session,
        string? resumeKey,
        string? locale = null,
        CancellationToken cancellation = default
    )
    {
        keeper.TakeUp();
        if (session != place.Session)
        {
            place.Leave();
        }
        var request = new ResumeRequest
        {
            Session = session,
            LastTurn = place.Turn,
            ResumeKey = resumeKey,
            Locale = locale,
        };
        return CommandAsync(
            DramaHub.Resume,
            request,
            reply => Enter(reply, resumeKey, locale),
            cancellation
        );
    }

    /// <summary>Goes on here after the session was played from another connection, which is told so in its turn.</summary>
    /// <exception cref="DramaException">The server refused or cannot be reached.</exception>
    public Task<SessionReply> TakeBackAsync(CancellationToken cancellation = default) =>
        ResumeAsync(Opened().Session, place.ResumeKey, locale: null, cancellation);

    /// <summary>Goes on in another language; the answer is the current beat in it. The story itself stays as it is.</summary>
    /// <param name="locale">The language, BCP 47.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="DramaException">The server refused or cannot be reached.</exception>
    public Task<SessionReply> SetLocaleAsync(
        string locale,
        CancellationToken cancellation = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(locale);
        return CommandAsync(
            DramaHub.Resume,
            Opened() with
            {
                Locale = locale,
            },
            reply =>
            {
                place.Speak(locale);
                return Accept(reply);
            },
            cancellation
        );
    }

    /// <summary>Takes a choice of the current turn.</summary>
    /// <param name="choiceId">The choice's id as offered; null is the time-out.</param>
    /// <param name="thought">How long a synthetic viewer pretends to have thought.</param>
    /// <param name="cancellation">Gives up; the choice may have counted.</param>
    /// <exception cref="DramaException">The server refused or cannot be reached.</exception>
    public Task<SessionReply> ChooseAsync(
        string? choiceId,
        TimeSpan? thought = null,
        CancellationToken cancellation = default
    )
    {
        var at = Opened();
        var request = new ChooseRequest
        {
            CommandId = NewId(),
            Session = at.Session,
            Turn = at.LastTurn,
            ChoiceId = choiceId,
            ThinkMs = thought is { } time ? (int)time.TotalMilliseconds : null,
        };
        return CommandAsync(DramaHub.Choose, request, Accept, cancellation);
    }

    /// <summary>Goes back to an earlier turn, as far as the story lets its viewers.</summary>
    /// <param name="toTurn">The earlier turn's number.</param>
    /// <param name="cancellation">Gives up; the way back may have counted.</param>
    /// <exception cref="DramaException">The server refused or cannot be reached.</exception>
    public Task<SessionReply> RewindAsync(int toTurn, CancellationToken cancellation = default)
    {
        var at = Opened();
        var request = new RewindRequest
        {
            CommandId = NewId(),
            Session = at.Session,
            Turn = at.LastTurn,
            ToTurn = toTurn,
        };
        return CommandAsync(DramaHub.Rewind, request, Accept, cancellation);
    }

    /// <summary>Sends a command as it is, its id included, and returns the answer, refusals too.</summary>
    public Task<SessionReply> SendAsync(
        RewindRequest request,
        CancellationToken cancellation = default
    ) => SendAsync(DramaHub.Rewind, request, cancellation);

    /// <summary>Sends a command as it is, its id included, and returns the answer, refusals too.</summary>
    public Task<SessionReply> SendAsync(
        ChooseRequest request,
        CancellationToken cancellation = default
    ) => SendAsync(DramaHub.Choose, request, cancellation);

    /// <summary>Tells what only the player sees of the current turn.</summary>
    /// <exception cref="DramaException">The server refused or cannot be reached.</exception>
    public Task<ReportReply> ReportAsync(
        PlayerEventKind kind,
        CancellationToken cancellation = default
    ) => ReportAsync(new PlayerEvent { Kind = kind, Turn = Turn }, cancellation);

    /// <summary>
    /// Tells what only the player sees, such as a shot that the viewer reports. It is numbered here, once, so that it counts once
    /// however often it goes out; what has an id already keeps it, with its number and its time.
    /// </summary>
    /// <param name="seen">What it is.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="DramaException">The server refused or cannot be reached.</exception>
    public async Task<ReportReply> ReportAsync(
        PlayerEvent seen,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(seen);
        var numbered = telling.Number(Opened().Session, seen);
        var reply = await sender.AskAsync<ReportReply>(
            DramaHub.Report,
            () => numbered with { SentAt = telling.Now() },
            cancellation
        );
        return reply.Error is { } error ? throw Refusal(error) : reply;
    }

    /// <summary>The way the viewer has come in the open session, and how much of the story they have seen.</summary>
    /// <exception cref="DramaException">The server refused or cannot be reached.</exception>
    public async Task<TrailReply> TrailAsync(CancellationToken cancellation = default)
    {
        var request = new TrailRequest { Session = Opened().Session };
        var reply = await sender.AskAsync<TrailReply>(DramaHub.Trail, request, cancellation);
        return reply.Error is { } error ? throw Refusal(error) : reply;
    }

    /// <summary>Closes the connection and ends what waits for it; the session stays where it is.</summary>
    public async ValueTask DisposeAsync()
    {
        sender.Dispose();
        await keeper.DisposeAsync();
        place.Feed.Complete();
    }

    private async Task<SessionReply> CommandAsync(
        string method,
        object request,
        Func<SessionReply, SessionReply> accept,
        CancellationToken cancellation,
        int? refusals = null
    )
    {
        place.Ask();
        try
        {
            var most = refusals ?? options.Refusals;
            return accept(await sender.CommandAsync(method, request, most, cancellation));
        }
        finally
        {
            if (place.Answered() is { } missed)
            {
                Raise(BeatReady, new BeatReadyEventArgs(missed));
            }
        }
    }

    private Task<SessionReply> SendAsync(
        string method,
        object request,
        CancellationToken cancellation
    ) =>
        CommandAsync(
            method,
            request,
            reply =>
            {
                if (reply.Error is null)
                {
                    place.Advance(reply);
                }
                return reply;
            },
            cancellation,
            refusals: 0
        );

    private SessionReply Enter(SessionReply reply, string? key, string? locale)
    {
        if (reply.Error is { } error)
        {
            throw Refusal(error);
        }
        foreach (var early in place.Open(reply, key, locale))
        {
            Tell(early);
        }
        return reply;
    }

    private SessionReply Accept(SessionReply reply)
    {
        if (reply.Error is { } error)
        {
            throw Refusal(error);
        }
        place.Advance(reply);
        return reply;
    }

    private DramaException Refusal(DramaError error)
    {
        if (error.Current is { } current)
        {
            place.Advance(current);
        }
        var refusal = new DramaException(error);
        if (error.Code == ErrorCodes.Replaced)
        {
            keeper.GiveUp(refusal);
        }
        return refusal;
    }

    private ResumeRequest Opened() =>
        place.Resumption
        ?? throw new InvalidOperationException("No session is open: start or resume one first.");
}
