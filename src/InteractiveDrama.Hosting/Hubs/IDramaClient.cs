using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Hubs;

/// <summary>What the hub may call at a client. The method's name is the event's name on the wire.</summary>
public interface IDramaClient
{
    /// <summary>A beat the client did not ask for, or that its session goes on elsewhere.</summary>
    Task BeatReady(SessionReply reply);

    /// <summary>The client's session was carried over to a newer version of its story; it goes on at this beat.</summary>
    Task SessionMoved(SessionReply reply);

    /// <summary>A gate is open for the client's viewer now.</summary>
    Task GateOpened(OpenedGate gate);

    /// <summary>A better take of a shot of the client's current beat is there.</summary>
    Task ShotReady(ShotReadyView ready);

    /// <summary>A take was taken back: nothing of it may be shown any more.</summary>
    Task ShotWithdrawn(ShotWithdrawnView withdrawn);
}
