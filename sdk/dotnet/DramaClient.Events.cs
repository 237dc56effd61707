using System.Diagnostics;
using InteractiveDrama.Client.Connections;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Client;

public sealed partial class DramaClient
{
    /// <summary>
    /// A beat this client did not ask for (time-out, a new version of the story, or missed while the connection was
    /// lost), or that the story failed or the session goes on elsewhere.
    /// </summary>
    public event EventHandler<BeatReadyEventArgs>? BeatReady;

    /// <summary>Back after a lost connection, at the beat already known; its clock is the server's.</summary>
    public event EventHandler<BeatReadyEventArgs>? Resumed;

    /// <summary>The session was carried over to a new version of its story; <see cref="BeatReady"/> follows with the same beat.</summary>
    public event EventHandler<BeatReadyEventArgs>? SessionMoved;

    /// <summary>A gate is open for this viewer now: the choices behind it can be taken.</summary>
    public event EventHandler<GateOpenedEventArgs>? GateOpened;

    /// <summary>A better take of a shot of the current beat is there.</summary>
    public event EventHandler<ShotReadyEventArgs>? ShotReady;

    /// <summary>A take was taken back: whatever is held of it, on screen, loaded ahead or kept, is to be let go of.</summary>
    public event EventHandler<ShotWithdrawnEventArgs>? ShotWithdrawn;

    /// <summary>The connection was made, lost, made again or ended.</summary>
    public event EventHandler<ConnectionChangedEventArgs>? ConnectionChanged;

    private HubLine Open()
    {
        var line = new HubLine(options);
        void On<T>(string name, Action<T> handler) =>
            line.Hear<T>(
                name,
                said =>
                {
                    // A line that was left still says what is over.
                    if (keeper.Plays(line))
                    {
                        handler(said);
                    }
                }
            );
        On<SessionReply>(DramaHub.BeatReady, Tell);
        On<SessionReply>(
            DramaHub.SessionMoved,
            reply => Raise(SessionMoved, new BeatReadyEventArgs(reply))
        );
        On<OpenedGate>(
            DramaHub.GateOpened,
            gate => Raise(GateOpened, new GateOpenedEventArgs(gate))
        );
        On<ShotReadyView>(
            DramaHub.ShotReady,
            ready => Raise(ShotReady, new ShotReadyEventArgs(ready))
        );
        On<ShotWithdrawnView>(
            DramaHub.ShotWithdrawn,
            gone => Raise(ShotWithdrawn, new ShotWithdrawnEventArgs(gone))
        );
        return line;
    }

    /// <summary>A session is opened on each new connection before any command of it goes out.</summary>
    private async Task GreetAsync(HubLine line, CancellationToken cancellation)
    {
        if (place.Resumption is not { } resumption)
        {
            return;
        }
        var reply = await line.InvokeAsync<SessionReply>(DramaHub.Resume, resumption, cancellation);
        if (reply.Error is { } error)
        {
            throw new DramaException(error);
        }
        if (place.Greeted(reply) is { } isMissed)
        {
            Raise(isMissed ? BeatReady : Resumed, new BeatReadyEventArgs(reply));
        }
    }

    private void Tell(SessionReply reply)
    {
        if (!place.Hear(reply))
        {
            return;
        }
        if (reply.Error is { Code: ErrorCodes.Replaced } error)
        {
            keeper.GiveUp(new DramaException(error));
        }
        Raise(BeatReady, new BeatReadyEventArgs(reply));
    }

    private void Changed(ConnectionState state, DramaException? why)
    {
        if (state == ConnectionState.Ended && why is not null)
        {
            place.Feed.Fail(why);
        }
        Raise(ConnectionChanged, new ConnectionChangedEventArgs(state, why?.Error));
    }

    private void Raise<T>(EventHandler<T>? listeners, T happened)
    {
        try
        {
            listeners?.Invoke(this, happened);
        }
        catch (Exception e)
        {
            // A listener's own fault must not end the connection for everybody else.
            Trace.TraceError($"A listener of {nameof(DramaClient)} failed: {e}");
        }
    }
}
