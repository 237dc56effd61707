namespace InteractiveDrama.Playback.Recordings;

/// <summary>One way in which a replay differs from what was recorded.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Turn">The turn, from 0.</param>
/// <param name="Beat">Id of the beat as recorded.</param>
/// <param name="Id">Id of the line or choice, as the story has it now where it still does.</param>
/// <param name="Before">What was recorded; null for what is new.</param>
/// <param name="After">What is there now; null for what is gone.</param>
/// <param name="Message">One sentence.</param>
public sealed record WalkDifference(
    WalkDifferenceKind Kind,
    int Turn,
    string Beat,
    string? Id,
    string? Before,
    string? After,
    string Message
);
