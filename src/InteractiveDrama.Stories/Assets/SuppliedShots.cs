using System.Collections.Frozen;
using System.Collections.Immutable;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Stories.Assets;

/// <summary>The shots that a project has media of its own for: a file <c>media/SHOT.mp4</c> is the shot's.</summary>
public static class SuppliedShots
{
    /// <summary>The folder they are in.</summary>
    public const string Folder = "media";

    /// <summary>The endings of their names.</summary>
    public static ImmutableArray<string> Endings { get; } =
    [".mp4", ".mov", ".webm", ".png", ".jpg"];

    /// <summary>The ids of the shots; whether the files can be played is not looked at.</summary>
    /// <param name="files">The project's files.</param>
    /// <exception cref="PathOutsideProjectException">The folder is a link that leads out of the project.</exception>
    public static FrozenSet<string> Of(ProjectFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Endings
            .SelectMany(e => files.List(Folder, e).Select(p => p[(Folder.Length + 1)..^e.Length]))
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
