using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Recordings.Comparison;

/// <summary>Where the findings of one turn go.</summary>
internal readonly record struct TurnFindings(
    int Turn,
    string Beat,
    ImmutableArray<WalkDifference>.Builder Differences,
    ImmutableArray<WalkNote>.Builder Notes
)
{
    public void Add(
        WalkDifferenceKind kind,
        string? id,
        string? before,
        string? after,
        string message
    ) => Differences.Add(new WalkDifference(kind, Turn, Beat, id, before, after, message));

    public void Note(string message) => Notes.Add(new WalkNote(Turn, Beat, message));

    /// <summary>The same words under another id.</summary>
    public void Renamed(string what, RecordedText before, RecordedText now) =>
        Note(
            now.HasDerivedId
                ? $"The {what} '{before.Id}' is '{now.Id}' now, with the same words: give it an id to keep."
                : $"The {what} '{before.Id}' has got the id '{now.Id}'; it was found by its words."
        );
}
