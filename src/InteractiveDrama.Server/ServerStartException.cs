namespace InteractiveDrama.Server;

/// <summary>The server cannot start here; the message says why and what to do.</summary>
public sealed class ServerStartException(string message, Exception? inner = null)
    : Exception(message, inner);
