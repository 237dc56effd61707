namespace InteractiveDrama.Playback.Sessions;

/// <summary>One viewer's playthrough of a story, without its turns.</summary>
public sealed record SessionRecord
{
    /// <summary>The session's id, 32 hex digits.</summary>
    public required string Id { get; init; }

    /// <summary>The story's id.</summary>
    public required string Story { get; init; }

    /// <summary>The version of the story it plays; a move changes it.</summary>
    public required string Version { get; init; }

    /// <summary>The episode it began with; null for the story's beginning.</summary>
    public required string? Episode { get; init; }

    /// <summary>The session it was forked from, when an episode was started again; null for a first playthrough.</summary>
    public required string? ForkedFrom { get; init; }

    /// <summary>The turn of that session whose beat it began with; null for a first playthrough, and in a fork of before it was recorded.</summary>
    public int? ForkedAt { get; init; }

    /// <summary>The viewer's language, BCP 47.</summary>
    public required string? Locale { get; init; }

    /// <summary>The session's own 31 random bits.</summary>
    public required int Seed { get; init; }

    /// <summary>How its timed decisions run.</summary>
    public required TimerSetting Timers { get; init; }

    /// <summary>The viewer it belongs to, as the host knows them; null for an anonymous one, opened by its key alone.</summary>
    public string? Viewer { get; init; }

    /// <summary>True for a synthetic viewer.</summary>
    public required bool Simulated { get; init; }

    /// <summary>True when the story's own writer plays it, to see it: no report counts it.</summary>
    public bool Rehearsal { get; init; }

    /// <summary>What sort of device it was opened on; null when the player did not tell.</summary>
    public DeviceClass? Device { get; init; }

    /// <summary>False when the viewer asked not to be tracked: they are counted, and nothing counted names them.</summary>
    public bool Tracked { get; init; } = true;

    /// <summary>What opens it: hashes only.</summary>
    public required SessionKey Key { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When its viewer was last heard of.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>When its viewer went away; null while they are here.</summary>
    public required DateTimeOffset? LeftAt { get; init; }
}
