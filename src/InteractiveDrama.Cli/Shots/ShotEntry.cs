using System.Collections.Immutable;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Cli.Shots;

/// <summary>A shot of a story in one of the scenes it can be taken in.</summary>
/// <param name="Id">The shot's id; several entries share it where the story's state changes what is seen.</param>
/// <param name="Spec">What is to be seen.</param>
/// <param name="ContentHash">Hash of the spec.</param>
/// <param name="Episode">The episode; null in a story without episodes.</param>
/// <param name="Lines">The lines that can be read under it, in script order.</param>
/// <param name="IsHuman">True for what only people may make.</param>
internal sealed record ShotEntry(
    string Id,
    ShotSpec Spec,
    string ContentHash,
    string? Episode,
    ImmutableArray<LineEntry> Lines,
    bool IsHuman
)
{
    /// <summary>
    /// The shots that it goes on from, each by its content hash, null for a beginning: one for each way that leads to it.
    /// </summary>
    public ImmutableArray<string?> Before { get; init; } = [null];

    /// <summary>The one shot that it always goes on from; null when there is none.</summary>
    public string? After => Before is [{ } one] ? one : null;

    /// <summary>The shot as the library and the scheduler know it.</summary>
    /// <param name="story">The story's id.</param>
    public MediaNeed Need(string story) =>
        new()
        {
            Story = story,
            Subject = Id,
            ContentHash = ContentHash,
            Spec = Spec,
            IsHuman = IsHuman,
        };
}
