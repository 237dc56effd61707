using System.Collections.Concurrent;
using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Playback.Texts;

/// <summary>Finds which of a story's texts a line or a label was made of. Safe for use from many threads.</summary>
internal sealed class UsedTexts(TextIndex index)
{
    // A line of one text alone is the same every time.
    private readonly ConcurrentDictionary<string, ImmutableArray<TextUse>> plainLines = new(
        StringComparer.Ordinal
    );
    private readonly ConcurrentDictionary<string, ImmutableArray<TextUse>> plainLabels = new(
        StringComparer.Ordinal
    );

    /// <summary>The texts of a line; empty when some of it is in none.</summary>
    /// <param name="template">What the engine made the line of.</param>
    public ImmutableArray<TextUse> Line(ImmutableArray<LinePart> template) =>
        Read(template, index.LineOwner, plainLines);

    /// <summary>The texts of a choice's label; empty when some of it is in none.</summary>
    /// <param name="template">What the engine made the label of.</param>
    public ImmutableArray<TextUse> Label(ImmutableArray<LinePart> template) =>
        Read(template, index.LabelOwner, plainLabels);

    private ImmutableArray<TextUse> Read(
        ImmutableArray<LinePart> template,
        Func<string, string?> owner,
        ConcurrentDictionary<string, ImmutableArray<TextUse>> plain
    )
    {
        if (template is not [{ Kind: LinePartKind.Text, Path: var path }])
            return All([.. template.Where(p => p.Kind != LinePartKind.Branch)], owner) ?? [];
        if (!plain.TryGetValue(path, out var uses))
            plain[path] = uses = All([.. template], owner) ?? [];
        return uses;
    }

    private ImmutableArray<TextUse>? All(List<LinePart> parts, Func<string, string?> owner)
    {
        var uses = ImmutableArray.CreateBuilder<TextUse>();
        for (var at = 0; at < parts.Count; )
        {
            var part = parts[at];
            if (owner(part.Path) is { } whose && Best(parts, at, whose) is { } match)
            {
                if (Use(match, uses, owner) is not { } use)
                    return null;
                uses.Add(use);
                at = match.Next;
            }
            else if (part.Kind == LinePartKind.Value)
            {
                uses.Add(TextUse.Of(part.Text ?? ""));
                at++;
            }
            else if (index.IsBlank(part.Path))
            {
                uses.Add(TextUse.Of(" "));
                at++;
            }
            else
            {
                return null;
            }
        }

        return uses.ToImmutable();
    }

    private TextMatch? Best(List<LinePart> parts, int at, string owner)
    {
        TextMatch? best = null;
        foreach (var unit in index.Of(owner))
        {
            foreach (var form in unit.Forms)
            {
                if (
                    TextMatch.Of(unit, form, parts, at) is { } match
                    && (best is null || match.Own > best.Own)
                )
                    best = match;
            }
        }

        return best;
    }

    private TextUse? Use(
        TextMatch match,
        ImmutableArray<TextUse>.Builder before,
        Func<string, string?> owner
    )
    {
        var slots = ImmutableArray.CreateBuilder<ImmutableArray<TextUse>>(match.Slots.Count);
        foreach (var slot in match.Slots)
        {
            // What a call printed has an owner of its own; a value is the slot's.
            if (slot is [{ Kind: LinePartKind.Value } only])
                slots.Add([TextUse.Of(only.Text ?? "")]);
            else if (All(slot, owner) is { } inside)
                slots.Add(inside);
            else
                return null;
        }

        // What a call at the line's beginning printed came before anything of the line itself.
        if (match.BeginsWithEmptyCall && before.Count > 0)
        {
            slots[0] = [before[^1]];
            before.RemoveAt(before.Count - 1);
        }

        return new TextUse(match.Unit.Id, null, slots.ToImmutable());
    }
}
