namespace InteractiveDrama.Protocol;

/// <summary>Names of the hub's methods and events, as they stand on the wire.</summary>
public static class DramaHub
{
    /// <summary>Path of the hub below the application's root.</summary>
    public const string Path = "/hubs/drama";

    /// <summary>Opens a session. Takes <see cref="StartRequest"/>, returns <see cref="SessionReply"/>.</summary>
    public const string Start = "Start";

    /// <summary>Takes a choice, or the time-out. Takes <see cref="ChooseRequest"/>, returns <see cref="SessionReply"/>.</summary>
    public const string Choose = "Choose";

    /// <summary>Comes back to a session. Takes <see cref="ResumeRequest"/>, returns <see cref="SessionReply"/>.</summary>
    public const string Resume = "Resume";

    /// <summary>Goes back to an earlier turn. Takes <see cref="RewindRequest"/>, returns <see cref="SessionReply"/>.</summary>
    public const string Rewind = "Rewind";

    /// <summary>Tells what only the player sees. Takes <see cref="ReportRequest"/>, returns <see cref="ReportReply"/>.</summary>
    public const string Report = "Report";

    /// <summary>Tells the way a viewer has come. Takes <see cref="TrailRequest"/>, returns <see cref="TrailReply"/>.</summary>
    public const string Trail = "Trail";

    /// <summary>
    /// Event: a beat this caller did not ask for (time-out, a new version of the story), or, with <see cref="ErrorCodes.Replaced"/>, that the
    /// session goes on elsewhere. Carries <see cref="SessionReply"/>.
    /// </summary>
    public const string BeatReady = "BeatReady";

    /// <summary>
    /// Event: the session was carried over to a newer version of its story. Carries the <see cref="SessionReply"/> that
    /// <see cref="BeatReady"/> then carries too.
    /// </summary>
    public const string SessionMoved = "SessionMoved";

    /// <summary>Event: a gate is open for this viewer now. Carries <see cref="OpenedGate"/>.</summary>
    public const string GateOpened = "GateOpened";

    /// <summary>Event: a better take of a shot of the current beat is there. Carries <see cref="ShotReadyView"/>.</summary>
    public const string ShotReady = "ShotReady";

    /// <summary>Event: a take was taken back; nothing of it may be shown any more. Carries <see cref="ShotWithdrawnView"/>.</summary>
    public const string ShotWithdrawn = "ShotWithdrawn";
}
