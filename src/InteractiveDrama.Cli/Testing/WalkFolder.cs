using System.Text;
using InteractiveDrama.Playback.Recordings;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Testing;

/// <summary>Where the walks of a story are kept: <c>walks/</c> in its folder, and what <c>drama.yaml</c> names.</summary>
internal sealed class WalkFolder
{
    public const string Name = "walks";
    public const string Extension = ".walk";
    private readonly ProjectFiles files;
    private readonly string folder;

    /// <summary>The walks beside what a story argument names.</summary>
    public WalkFolder(string story)
    {
        folder = Directory.Exists(story)
            ? story
            : Path.GetDirectoryName(Path.GetFullPath(story)) ?? ".";
        files = new ProjectFiles(folder);
    }

    /// <summary>The walks, by name.</summary>
    public IReadOnlyList<WalkFile> All(StoryPackage package)
    {
        var own = Path.Combine(folder, Name);
        var found = Directory.Exists(own)
            ? Directory
                .GetFiles(own, "*" + Extension)
                .Select(f => new WalkFile(
                    Path.GetFileNameWithoutExtension(f),
                    $"{Name}/{Path.GetFileName(f)}",
                    null
                ))
                .ToDictionary(w => w.Path, StringComparer.Ordinal)
            : [];
        foreach (var (episode, path) in package.Settings.Previously)
        {
            var name = found.GetValueOrDefault(path)?.Name ?? path;
            found[path] = new WalkFile(name, path, episode);
        }

        return [.. found.Values.OrderBy(w => w.Name, StringComparer.Ordinal)];
    }

    /// <summary>Reads a walk.</summary>
    /// <exception cref="WalkFormException">The file is no walk.</exception>
    /// <exception cref="StoryFileException">The file is missing, or cannot be read.</exception>
    /// <exception cref="PathOutsideProjectException">The file, or a link to it, leads out of the story's folder.</exception>
    public RecordedWalk Read(WalkFile walk) => WalkForm.Read(files.ReadText(walk.Path));

    /// <summary>Writes a walk in place of what the file says.</summary>
    public void Write(WalkFile walk, RecordedWalk recorded) =>
        Write(files.Resolve(walk.Path), recorded);

    /// <summary>The file for a new walk of a name.</summary>
    public string FileOf(string name) => Path.Combine(folder, Name, name + Extension);

    /// <summary>Writes a walk to a file; a half-written one is never left.</summary>
    public static void Write(string file, RecordedWalk recorded)
    {
        var full = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var beside = full + ".new";
        File.WriteAllText(beside, WalkForm.Write(recorded), new UTF8Encoding(false));
        File.Move(beside, full, overwrite: true);
    }
}
