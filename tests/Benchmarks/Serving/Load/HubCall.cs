namespace InteractiveDrama.Benchmarks.Serving.Load;

/// <summary>A call of the hub with the fields of its record.</summary>
/// <param name="Method">The hub's method.</param>
/// <param name="CommandId">The command's id.</param>
/// <param name="Session">The session; null for a start.</param>
/// <param name="Turn">The turn.</param>
/// <param name="Choice">The choice's id in UTF-8, or what the echo is to say; null for a start.</param>
internal readonly record struct HubCall(
    string Method,
    Guid CommandId,
    byte[]? Session,
    int Turn,
    byte[]? Choice
);
