namespace InteractiveDrama.Hosting.Gates;

/// <summary>What a gate is that no grant opens, where no platform is asked.</summary>
public enum GateDefault
{
    /// <summary>Closed.</summary>
    Locked,

    /// <summary>Open, for a server whose stories are free.</summary>
    Open,
}
