using InteractiveDrama.Protocol;

namespace InteractiveDrama.Client;

/// <summary>A change of a client's connection.</summary>
/// <param name="state">How it stands now.</param>
/// <param name="error">Why, where the server refused or could not be reached; null elsewhere.</param>
public sealed class ConnectionChangedEventArgs(ConnectionState state, DramaError? error) : EventArgs
{
    /// <summary>How it stands now.</summary>
    public ConnectionState State { get; } = state;

    /// <summary>Why, where the server refused or could not be reached; null elsewhere.</summary>
    public DramaError? Error { get; } = error;
}
