using System.Collections.Immutable;
using InteractiveDrama.Stories.Assets;
using InteractiveDrama.Stories.Graph;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Stories.Packages;

/// <summary>The parts of a package. The first four make its version.</summary>
/// <param name="Program">ink's compiled story, JSON.</param>
/// <param name="Ids">Ids of lines and choices.</param>
/// <param name="Shots">The directions of the shots.</param>
/// <param name="Scene">Episodes, decisions, endings.</param>
/// <param name="Settings">Titles, cast, places, budgets.</param>
/// <param name="Graph">The static graph.</param>
/// <param name="SourceMap">Where everything was written.</param>
public sealed record StoryParts(
    string Program,
    IdsPart Ids,
    ShotsPart Shots,
    ScenePart Scene,
    StorySettings Settings,
    StoryGraph Graph,
    SourceMap SourceMap
)
{
    /// <summary>Every text of the story, by id.</summary>
    public TextsPart Texts { get; init; } = TextsPart.Empty;

    /// <summary>Its translations, by locale. Outside of the version: a locale only renders.</summary>
    public ImmutableArray<LocalePart> Locales { get; init; } = [];

    /// <summary>Its reference pictures and sounds, by path. Outside of the version: a better recording is the same story.</summary>
    public ImmutableArray<StoryFile> Files { get; init; } = [];
}
