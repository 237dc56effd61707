using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Library;

/// <summary>What a check of the library found.</summary>
/// <param name="Files">How many files were read.</param>
/// <param name="Bytes">How many bytes they have.</param>
/// <param name="Damaged">Those whose bytes were not those of their names; they were put aside.</param>
/// <param name="Missing">What takes name and the store has not, the damaged ones included.</param>
public sealed record LibraryFindings(
    int Files,
    long Bytes,
    ImmutableArray<StoredMedia> Damaged,
    ImmutableArray<MissingMedia> Missing
)
{
    /// <summary>True when nothing is damaged or missing.</summary>
    public bool IsSound => Damaged.IsEmpty && Missing.IsEmpty;
}
