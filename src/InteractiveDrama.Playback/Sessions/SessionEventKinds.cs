namespace InteractiveDrama.Playback.Sessions;

/// <summary>What the server itself notes beside turns, as <see cref="SessionEvent.Kind"/> says it.</summary>
public static class SessionEventKinds
{
    /// <summary>The viewer's connection closed.</summary>
    public const string Left = "left";

    /// <summary>The viewer came back after the connection had closed.</summary>
    public const string Returned = "returned";

    /// <summary>The viewer wanted a choice whose gate is closed: <see cref="SessionEvent.Subject"/> is the gate.</summary>
    public const string GateRefused = "gateRefused";

    /// <summary>Every choice of the turn's beat was behind a closed gate when the viewer came to it.</summary>
    public const string GateShown = "gateShown";

    /// <summary>The viewer was given a variant at the place where it matters: subject, detail and number are experiment, variant and bucket.</summary>
    public const string ExperimentExposed = "experimentExposed";
}
