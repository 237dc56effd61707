using System.Collections.Immutable;
using InteractiveDrama.Stories;
using InteractiveDrama.Stories.Assets;

namespace InteractiveDrama.Shots.Supplied;

/// <summary>A folder of supplied media, matched by the ids its files are named for.</summary>
/// <param name="Matched">Files for what the story has; of several for one id the first in the order of endings.</param>
/// <param name="Surplus">Files that fit nothing, each with the nearest id as a suggestion, or null.</param>
/// <param name="Missing">Ids for which there is no file.</param>
public sealed record SuppliedFolder(
    ImmutableArray<SuppliedFile> Matched,
    ImmutableArray<(string Path, string? Nearest)> Surplus,
    ImmutableArray<string> Missing
)
{
    /// <summary>Endings of clips and stills, the preferred first.</summary>
    public static ImmutableArray<string> PictureEndings { get; } = SuppliedShots.Endings;

    /// <summary>Endings of voices, the preferred first.</summary>
    public static ImmutableArray<string> VoiceEndings { get; } = [".wav", ".m4a", ".mp3"];

    private const string SidecarEnding = ".yaml";

    /// <summary>Looks through a folder; folders in it and links are left alone.</summary>
    /// <param name="folder">The folder; one that is not there is empty.</param>
    /// <param name="endings"><see cref="PictureEndings"/> or <see cref="VoiceEndings"/>.</param>
    /// <param name="ids">The ids there are.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static SuppliedFolder Read(
        string folder,
        ImmutableArray<string> endings,
        IEnumerable<string> ids
    )
    {
        ArgumentNullException.ThrowIfNull(ids);
        var known = ids.Distinct(StringComparer.Ordinal).ToList();
        var wanted = known.ToHashSet(StringComparer.Ordinal);
        var files = Files(folder);
        var sidecars = files
            .Where(f => Path.GetExtension(f) == SidecarEnding)
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f), StringComparer.Ordinal);
        var media = files
            .Where(f => Ending(f) != SidecarEnding)
            .OrderBy(f => Rank(endings, f))
            .ThenBy(f => f, StringComparer.Ordinal)
            .GroupBy(Path.GetFileNameWithoutExtension, StringComparer.Ordinal)
            .ToList();
        var matched = media
            .Where(g =>
                wanted.Contains(g.Key!)
                && endings.Contains(Ending(g.First()), StringComparer.Ordinal)
            )
            .ToDictionary(g => g.Key!, g => g.First(), StringComparer.Ordinal);
        var taken = matched.Values.ToHashSet(StringComparer.Ordinal);
        return new SuppliedFolder(
            [
                .. known
                    .Where(matched.ContainsKey)
                    .Select(id => new SuppliedFile(
                        matched[id],
                        id,
                        sidecars.GetValueOrDefault(id)
                    )),
            ],
            [
                .. files
                    .Where(f => !taken.Contains(f) && !IsSidecarOf(f, matched))
                    .Select(f => (f, Suggest(f, known, endings))),
            ],
            [.. known.Where(id => !matched.ContainsKey(id))]
        );
    }

    private static List<string> Files(string folder) =>
        Directory.Exists(folder)
            ?
            [
                .. new DirectoryInfo(folder)
                    .EnumerateFiles()
                    // A link could lead out of the folder; what begins with a dot is the system's own.
                    .Where(f => f.LinkTarget is null && f.Name[0] != '.')
                    .Select(f => f.FullName)
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    private static bool IsSidecarOf(string file, Dictionary<string, string> matched) =>
        Ending(file) == SidecarEnding
        && matched.ContainsKey(Path.GetFileNameWithoutExtension(file));

    private static string? Suggest(string file, List<string> known, ImmutableArray<string> endings)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return
            endings.Contains(Ending(file), StringComparer.Ordinal) || Ending(file) == SidecarEnding
            ? known.FirstOrDefault(id => id.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? Words.Nearest(name, known)
            : null;
    }

    private static int Rank(ImmutableArray<string> endings, string file) =>
        endings.IndexOf(Ending(file)) is >= 0 and var rank ? rank : endings.Length;

    private static string Ending(string file) => Path.GetExtension(file).ToLowerInvariant();
}
