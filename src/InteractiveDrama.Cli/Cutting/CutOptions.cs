using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>What film was asked for.</summary>
/// <param name="Story">The story as it was given.</param>
/// <param name="Ending">The ending to film a shortest way to; null with a walk.</param>
/// <param name="Walk">The file of the walk to film; null with an ending.</param>
/// <param name="Output">Where the film goes.</param>
/// <param name="Data">The data folder whose takes are used, when it is there.</param>
/// <param name="Config">The server's file of settings; null when it has none.</param>
/// <param name="Locale">The language; null for the story's own.</param>
/// <param name="IsSilent">Nobody speaks.</param>
internal sealed record CutOptions(
    string Story,
    string? Ending,
    string? Walk,
    string Output,
    string Data,
    string? Config,
    string? Locale,
    bool IsSilent
)
{
    /// <summary>The market whose texts are filmed; the story's own when null.</summary>
    public ReleaseMarket? Market { get; init; }
}
