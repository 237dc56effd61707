namespace InteractiveDrama.Stories.Projects;

/// <summary>A path leads out of the project.</summary>
public sealed class PathOutsideProjectException(string path)
    : Exception(
        $"'{path}' leads out of the project; a story uses only files inside its own folder."
    )
{
    /// <summary>The path as written.</summary>
    public string Path { get; } = path;
}
