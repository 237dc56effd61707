namespace InteractiveDrama.Server.Studio.Projects;

/// <summary>A folder in a listing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Absolute.</param>
/// <param name="IsStory">True when it holds a story.</param>
internal sealed record FolderEntry(string Name, string Path, bool IsStory);
