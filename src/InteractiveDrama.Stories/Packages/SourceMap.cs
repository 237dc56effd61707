using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Packages;

/// <summary>Where the content of ink's compiled story was written.</summary>
/// <param name="Files">The scripts, relative to the project.</param>
/// <param name="Entries">For each content path, the file's index and the line.</param>
public sealed record SourceMap(
    ImmutableArray<string> Files,
    ImmutableSortedDictionary<string, SourceMapEntry> Entries
)
{
    /// <summary>An empty map.</summary>
    public static SourceMap Empty { get; } =
        new([], ImmutableSortedDictionary<string, SourceMapEntry>.Empty);

    /// <summary>Where a path's content was written; failing that, its container's.</summary>
    /// <param name="path">A path in ink's compiled story.</param>
    public SourcePlace? PlaceOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        for (
            var at = path;
            at.Length > 0;
            at = at.LastIndexOf('.') is > 0 and var dot ? at[..dot] : ""
        )
        {
            if (Entries.TryGetValue(at, out var entry))
                return new SourcePlace(Files[entry.File], entry.Line);
        }

        return null;
    }
}
