using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Analytics.Events;

/// <summary>What all events of a session share. No account, address or browser is in it.</summary>
public sealed record CountedSession
{
    /// <summary>The session's id.</summary>
    public required string Id { get; init; }

    /// <summary>The story's id.</summary>
    public required string Story { get; init; }

    /// <summary>The version it was opened in; a move to a later one is an event.</summary>
    public required string Version { get; init; }

    /// <summary>The viewer's keyed pseudonym; null for an anonymous viewer and for one who asked not to be tracked.</summary>
    public string? Viewer { get; init; }

    /// <summary>The session it was forked from; null for one from the beginning.</summary>
    public string? ForkedFrom { get; init; }

    /// <summary>
    /// Which playthrough of the story this is for its viewer, from 1. The store numbers a session when it first sees it: sessions of
    /// one pseudonym, and forks of an anonymous session, are one viewer's.
    /// </summary>
    public int Playthrough { get; init; } = 1;

    /// <summary>The viewer's language, BCP 47; null when none was asked for.</summary>
    public string? Locale { get; init; }

    /// <summary>What sort of device it was opened on; null when the player did not tell.</summary>
    public DeviceClass? Device { get; init; }

    /// <summary>True for a synthetic viewer.</summary>
    public bool Simulated { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }
}
