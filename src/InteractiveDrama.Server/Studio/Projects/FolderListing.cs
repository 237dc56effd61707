using System.Collections.Immutable;

namespace InteractiveDrama.Server.Studio.Projects;

/// <summary>A folder of this machine, for the writer to pick a story from.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Parent">The folder above; null at the top.</param>
/// <param name="IsStory">True when the folder itself is a story.</param>
/// <param name="Folders">The folders in it.</param>
internal sealed record FolderListing(
    string Path,
    string? Parent,
    bool IsStory,
    ImmutableArray<FolderEntry> Folders
);
