using System.Collections.Immutable;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Graph;

namespace InteractiveDrama.Server.Studio.Reading;

/// <summary>What the compiler says of the texts on the desk.</summary>
/// <param name="Diagnostics">Everything found.</param>
/// <param name="Version">The version they make; null when there are errors.</param>
/// <param name="Title">The story's title.</param>
/// <param name="Graph">The story graph; null when there are errors.</param>
/// <param name="Names">Words to complete with.</param>
internal sealed record StoryReading(
    ImmutableArray<Diagnostic> Diagnostics,
    string? Version,
    string Title,
    StoryGraph? Graph,
    StoryNames Names
);
