namespace InteractiveDrama.Hosting.Gates;

/// <summary>What becomes of gates.</summary>
public sealed class GateOptions
{
    /// <summary>What a gate is that no grant opens; without effect where the host has an <see cref="IEntitlements"/> of its own.</summary>
    public GateDefault Default { get; set; } = GateDefault.Locked;
}
