using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Publishing;

/// <summary>One entry of a story's history: a version that became the one served. The last entry is what is served.</summary>
/// <param name="Seq">Its number; numbers only grow. 0 before it is stored.</param>
/// <param name="Story">The story's id.</param>
/// <param name="Version">The version its package has.</param>
/// <param name="Files">What it is made of.</param>
/// <param name="At">When.</param>
/// <param name="Who">Who did it: a key's name, <c>loopback</c>, or <c>server</c> for what it was started with.</param>
/// <param name="Restores">After a rollback, the number of the entry that it brought back; else null.</param>
public sealed record PublishedVersion(
    long Seq,
    string Story,
    string Version,
    ImmutableArray<VersionFile> Files,
    DateTimeOffset At,
    string Who,
    long? Restores
)
{
    /// <summary>The number under which this content was first published.</summary>
    public long Origin => Restores ?? Seq;
}
