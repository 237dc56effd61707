namespace InteractiveDrama.Client;

/// <summary>How a <see cref="DramaClient"/> stands with its server.</summary>
public enum ConnectionState
{
    /// <summary>There is no connection: none was needed yet, nothing is left to keep, or the client is disposed.</summary>
    Idle,

    /// <summary>The first connection is being made.</summary>
    Connecting,

    /// <summary>Connected, and the session is open on this connection.</summary>
    Online,

    /// <summary>The connection was lost; the client comes back by itself.</summary>
    Lost,

    /// <summary>
    /// The server does not let the client go on: the session is played elsewhere or is gone, or the viewer is not
    /// taken. Nothing is tried again before the next command, and after <c>replaced</c> nothing before
    /// <see cref="DramaClient.TakeBackAsync"/>, <see cref="DramaClient.ResumeAsync"/> or
    /// <see cref="DramaClient.StartAsync"/>.
    /// </summary>
    Ended,
}
