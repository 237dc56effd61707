using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Texts;

/// <summary>One text that a viewer may read, along one path through its alternatives: what is translated.</summary>
/// <param name="Id">Its owner's id, with <c>.a</c>, <c>.b</c> and so on where the owner has several.</param>
/// <param name="Owner">The line's id; a choice's for its label, <c>id.said</c> for what it prints; for a name the unit's own.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Source">The text without speaker and mood; <c>{0}</c>, <c>{1}</c> stand for what is filled in, <c>{{</c> and <c>}}</c> for braces.</param>
/// <param name="Speaker">Cast key of the speaker named at its start; null without one.</param>
/// <param name="Mood">The mood named there.</param>
/// <param name="Prefix">What was taken off for them, such as <c>Mei (afraid): </c>; empty without a speaker.</param>
/// <param name="Forms">The pieces it is made of; several where ways through the script give the same text.</param>
public sealed record TextUnit(
    string Id,
    string Owner,
    TextKind Kind,
    string Source,
    string? Speaker,
    string? Mood,
    string Prefix,
    ImmutableArray<ImmutableArray<TextPiece>> Forms
);
