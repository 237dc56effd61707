using System.Collections.Immutable;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Playback.Beats;

/// <summary>A run of lines under one camera set-up, with the scene it is taken in.</summary>
/// <param name="Id">The id of its first line; a shot carried over from an earlier beat keeps its own.</param>
/// <param name="FirstLine">Index of its first line in this beat.</param>
/// <param name="Direction">What the script asks for.</param>
/// <param name="Place">The place's key, when one is set.</param>
/// <param name="Time">Time of day, as written.</param>
/// <param name="Weather">Weather, as written.</param>
/// <param name="Subjects">Who is in the frame, in order.</param>
public sealed record BeatShot(
    string Id,
    int FirstLine,
    ShotDirection Direction,
    string? Place,
    string? Time,
    string? Weather,
    ImmutableArray<BeatSubject> Subjects
)
{
    /// <summary>True when a tag says that only people may make it; a cast card may say so too.</summary>
    public bool IsHuman { get; init; }
}
