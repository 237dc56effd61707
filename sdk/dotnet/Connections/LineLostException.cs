namespace InteractiveDrama.Client.Connections;

/// <summary>The connection ended before the answer came; the command may or may not have arrived.</summary>
internal sealed class LineLostException(Exception cause)
    : Exception("The connection was lost before the answer came.", cause);
