using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Publishing;

/// <summary>A version of a story that was sent, or is being sent, and that nobody plays yet.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Version">The version its package has, 32 hex digits.</param>
/// <param name="Files">What it is made of.</param>
/// <param name="At">When it was announced.</param>
/// <param name="Who">Who sent it: a key's name, or <c>loopback</c>.</param>
/// <param name="CompleteAt">When all of it was there and found good; null before.</param>
public sealed record StagedVersion(
    string Story,
    string Version,
    ImmutableArray<VersionFile> Files,
    DateTimeOffset At,
    string Who,
    DateTimeOffset? CompleteAt
);
