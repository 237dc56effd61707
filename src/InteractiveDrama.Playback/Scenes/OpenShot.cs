using System.Collections.Immutable;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Playback.Scenes;

/// <summary>A shot that lines may still be added to.</summary>
/// <param name="Id">The id of its first line; null while it has none.</param>
/// <param name="Direction">What the script asks for.</param>
/// <param name="Speakers">Who has spoken in it, in order.</param>
/// <param name="Moods">For a cast key, the mood of their first line in it.</param>
public sealed record OpenShot(
    string? Id,
    ShotDirection Direction,
    ImmutableArray<string> Speakers,
    ImmutableSortedDictionary<string, string> Moods
)
{
    /// <summary>True when a tag says that only people may make it.</summary>
    public bool IsHuman { get; init; }

    /// <summary>A shot about to begin.</summary>
    /// <param name="direction">What the script asks for.</param>
    public static OpenShot Begin(ShotDirection direction) =>
        new(null, direction, [], ImmutableSortedDictionary<string, string>.Empty);
}
