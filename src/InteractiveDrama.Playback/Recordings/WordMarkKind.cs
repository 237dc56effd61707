namespace InteractiveDrama.Playback.Recordings;

/// <summary>What became of some words.</summary>
public enum WordMarkKind
{
    /// <summary>They stand as they did.</summary>
    Same,

    /// <summary>They are gone.</summary>
    Removed,

    /// <summary>They are new.</summary>
    Added,
}
