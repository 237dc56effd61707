using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Projects;

/// <summary>A story's folder and what its <c>drama.yaml</c> says.</summary>
/// <param name="Name">The name stories are addressed by: that of the folder, or of a bare script.</param>
/// <param name="Files">Its files, and no others.</param>
/// <param name="Settings">Its settings.</param>
public sealed record StoryProject(string Name, ProjectFiles Files, StorySettings Settings)
{
    /// <summary>Where <c>drama.yaml</c> has each cast member: line and column, from 1.</summary>
    public ImmutableDictionary<string, (int Line, int Column)> CastPlaces { get; init; } =
        ImmutableDictionary<string, (int Line, int Column)>.Empty;
}
