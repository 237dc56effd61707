using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Scheduling;

namespace InteractiveDrama.Cli.Shots;

/// <summary>A line to be spoken in one language.</summary>
/// <param name="Id">The line's id; that of the way it reads where it has several.</param>
/// <param name="Words">What is spoken and how.</param>
/// <param name="ContentHash">Hash of the words.</param>
/// <param name="Episode">The episode; null in a story without episodes.</param>
/// <param name="IsHuman">True for what only people may speak.</param>
internal sealed record VoiceEntry(
    string Id,
    SpeechWords Words,
    string ContentHash,
    string? Episode,
    bool IsHuman
)
{
    /// <summary>The line as the library and the scheduler know it.</summary>
    /// <param name="story">The story's id.</param>
    public MediaNeed Need(string story) =>
        new()
        {
            Story = story,
            Subject = Id,
            ContentHash = ContentHash,
            Speech = Words,
            IsHuman = IsHuman,
        };
}
