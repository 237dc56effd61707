using InteractiveDrama.Protocol;

namespace InteractiveDrama.Client;

/// <summary>A gate that was opened for a viewer.</summary>
/// <param name="gate">The session and its gate.</param>
public sealed class GateOpenedEventArgs(OpenedGate gate) : EventArgs
{
    /// <summary>The session and its gate.</summary>
    public OpenedGate Gate { get; } = gate;
}
