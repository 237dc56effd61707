namespace InteractiveDrama.Hosting.Events;

/// <summary>Something that happened in a session, and is stored.</summary>
public abstract record DramaEvent
{
    /// <summary>The session's id, 32 hex digits.</summary>
    public required string Session { get; init; }

    /// <summary>Whose session it is, as the host's sign-in or a token says; null for an anonymous viewer.</summary>
    public required string? Viewer { get; init; }

    /// <summary>The story's id.</summary>
    public required string Story { get; init; }

    /// <summary>The version of the story it happened in.</summary>
    public required string Version { get; init; }

    /// <summary>The turn that came of it, from 0. No two turns of a session have one number, not after going back either.</summary>
    public required int Turn { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>True for a synthetic viewer.</summary>
    public required bool Simulated { get; init; }
}
