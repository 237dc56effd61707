using System.Collections.Frozen;
using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Texts;

/// <summary>The texts of a story by id and by where they are written.</summary>
public sealed class TextIndex
{
    private readonly FrozenDictionary<string, TextUnit> units;
    private readonly FrozenDictionary<string, string> lineOwners;
    private readonly FrozenDictionary<string, string> labelOwners;
    private readonly FrozenDictionary<string, ImmutableArray<TextUnit>> ofOwner;
    private readonly FrozenSet<string> blanks;

    /// <summary>An index of a story's texts.</summary>
    /// <param name="texts">The texts.</param>
    public TextIndex(TextsPart texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var placed = texts.Units.Where(u => u.Kind != TextKind.Name).ToList();
        units = texts
            .Units.DistinctBy(u => u.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(u => u.Id, StringComparer.Ordinal);
        ofOwner = placed
            .GroupBy(u => u.Owner, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
        lineOwners = Owners(placed.Where(u => u.Kind != TextKind.Label));
        labelOwners = Owners(placed.Where(u => u.Kind == TextKind.Label));
        blanks = placed
            .SelectMany(u => u.Forms)
            .SelectMany(f => f)
            .Where(p => p.IsBlank)
            .Select(p => p.Path)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>A text by its id; null when there is none.</summary>
    /// <param name="id">The id.</param>
    public TextUnit? Unit(string id) => units.GetValueOrDefault(id);

    /// <summary>The texts of an owner, one for each way it can read.</summary>
    /// <param name="owner">The owner's id.</param>
    public ImmutableArray<TextUnit> Of(string owner) => ofOwner.GetValueOrDefault(owner, []);

    /// <summary>The owner of a piece in a line; null when it is in no text.</summary>
    /// <param name="path">The piece's path.</param>
    public string? LineOwner(string path) => lineOwners.GetValueOrDefault(path);

    /// <summary>The owner of a piece in a choice's label, or of a line printed in one; null when it is in no text.</summary>
    /// <param name="path">The piece's path.</param>
    public string? LabelOwner(string path) =>
        labelOwners.GetValueOrDefault(path) ?? LineOwner(path);

    /// <summary>True for a piece that shows nothing but space.</summary>
    /// <param name="path">The piece's path.</param>
    public bool IsBlank(string path) => blanks.Contains(path);

    private static FrozenDictionary<string, string> Owners(IEnumerable<TextUnit> units) =>
        units
            .SelectMany(u => u.Forms.SelectMany(f => f).Select(p => (p.Path, u.Owner)))
            .Where(p => p.Path != TextUnits.Tunnel)
            .DistinctBy(p => p.Path, StringComparer.Ordinal)
            .ToFrozenDictionary(p => p.Path, p => p.Owner, StringComparer.Ordinal);
}
