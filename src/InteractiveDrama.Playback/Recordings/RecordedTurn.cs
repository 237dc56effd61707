using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Playback.Recordings;

/// <summary>One beat of a walk: what was drawn, what was seen, and what was chosen then.</summary>
public sealed record RecordedTurn
{
    /// <summary>The beat's id.</summary>
    public required string Beat { get; init; }

    /// <summary>Why it stopped.</summary>
    public required BeatStop Stop { get; init; }

    /// <summary>What was drawn on the way to it, in order.</summary>
    public required ImmutableArray<Draw> Draws { get; init; }

    /// <summary>Its lines, in order.</summary>
    public required ImmutableArray<RecordedText> Lines { get; init; }

    /// <summary>What was offered, in ink's order.</summary>
    public required ImmutableArray<RecordedText> Choices { get; init; }

    /// <summary>The ending's id, when it stopped at one.</summary>
    public required string? Ending { get; init; }

    /// <summary>What went wrong, when it failed.</summary>
    public required ImmutableArray<string> Errors { get; init; }

    /// <summary>What was chosen; null where the walk ends.</summary>
    public TakenChoice? Taken { get; init; }

    /// <summary>A step as it is recorded.</summary>
    /// <param name="move">The step.</param>
    public static RecordedTurn Of(StoryMove move)
    {
        ArgumentNullException.ThrowIfNull(move);
        var beat = move.Beat;
        return new RecordedTurn
        {
            Beat = beat.Id,
            Stop = beat.Stop,
            Draws = move.Draws,
            Lines = [.. beat.Lines.Select(l => new RecordedText(l.Id, l.Speaker, l.Mood, l.Text))],
            Choices =
            [
                .. beat.Choices.Select(c => new RecordedText(c.Id, c.Speaker, c.Mood, c.Text)),
            ],
            Ending = beat.Ending,
            Errors = beat.Stop == BeatStop.Failed ? [.. beat.Errors.Select(e => e.Message)] : [],
        };
    }
}
