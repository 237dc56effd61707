namespace InteractiveDrama.StrictProviders;

/// <summary>What goes wrong with one request.</summary>
public abstract record Fault
{
    private Fault() { }

    /// <summary>Nothing.</summary>
    public sealed record None : Fault;

    /// <summary>An answer with this status instead of the work.</summary>
    /// <param name="Code">The status.</param>
    /// <param name="Body">The body.</param>
    /// <param name="RetryAfter">The header of that name; null for none.</param>
    public sealed record Status(int Code, string Body = "", string? RetryAfter = null) : Fault;

    /// <summary>The connection is cut when the request is here; nothing is done.</summary>
    public sealed record CutBefore : Fault;

    /// <summary>The work is done and billed, and the connection is cut before the answer.</summary>
    public sealed record CutAfter : Fault;

    /// <summary>The work is done and billed, and the connection is cut in the middle of the answer.</summary>
    public sealed record CutWithin : Fault;

    /// <summary>The work is done and billed, and the answer never comes.</summary>
    public sealed record Silence : Fault;

    /// <summary>The work is done and billed, and the answer is nonsense.</summary>
    public sealed record Nonsense : Fault;
}
