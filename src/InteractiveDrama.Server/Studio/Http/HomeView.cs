using System.Collections.Immutable;

namespace InteractiveDrama.Server.Studio.Http;

/// <summary>What the studio's first page shows.</summary>
/// <param name="Recent">Projects opened last.</param>
/// <param name="Bundled">The stories that come with the program.</param>
/// <param name="Parent">Where new projects go when nothing else is said.</param>
internal sealed record HomeView(
    ImmutableArray<ProjectCard> Recent,
    ImmutableArray<ProjectCard> Bundled,
    string Parent
);
