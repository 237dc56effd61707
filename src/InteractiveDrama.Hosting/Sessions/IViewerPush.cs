using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>Tells a connection what it did not ask for.</summary>
internal interface IViewerPush
{
    /// <summary>Sends <c>BeatReady</c>; a connection that is gone is no error.</summary>
    Task BeatReadyAsync(string connection, SessionReply reply);

    /// <summary>Sends <c>SessionMoved</c>, then <c>BeatReady</c> with the same; a connection that is gone is no error.</summary>
    Task SessionMovedAsync(string connection, SessionReply reply);

    /// <summary>Sends <c>GateOpened</c>; a connection that is gone is no error.</summary>
    Task GateOpenedAsync(string connection, OpenedGate gate);

    /// <summary>Sends <c>ShotReady</c>; a connection that is gone is no error.</summary>
    Task ShotReadyAsync(string connection, ShotReadyView ready);

    /// <summary>Sends <c>ShotWithdrawn</c>; a connection that is gone is no error.</summary>
    Task ShotWithdrawnAsync(string connection, ShotWithdrawnView withdrawn);
}
