using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>A choice that was generated and is not taken yet.</summary>
/// <param name="Point">Address of its choice point.</param>
/// <param name="Previous">What ran before it, which decides what counts as entered when it is taken; -1 for nothing.</param>
/// <param name="Thread">Where it goes on.</param>
/// <param name="Text">Its text.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Template">What its text is made of.</param>
internal sealed record PendingChoice(
    int Point,
    int Previous,
    SavedThread Thread,
    string Text,
    ImmutableArray<string> Tags,
    ImmutableArray<LinePart> Template
);
