using System.Collections.Immutable;
using InteractiveDrama.Server.Studio.Reading;

namespace InteractiveDrama.Server.Studio.Http;

/// <summary>An open project.</summary>
/// <param name="Id">The id its story is served by.</param>
/// <param name="Path">Its folder or script.</param>
/// <param name="Writable">True when files can be written there.</param>
/// <param name="Main">The script the story begins with.</param>
/// <param name="Files">The files that can be edited.</param>
/// <param name="Story">What the compiler says of them.</param>
/// <param name="Served">The version that viewers play; null when none is.</param>
internal sealed record ProjectView(
    string Id,
    string Path,
    bool Writable,
    string Main,
    ImmutableArray<string> Files,
    StoryReading Story,
    string? Served
);
