namespace InteractiveDrama.Playback.Sessions;

/// <summary>The store cannot be read or written now: disk full, read-only, gone. Nothing was acknowledged.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null)
    : Exception(message, inner);
