using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Playback.Texts;

/// <summary>A text that parts of a template are an instance of.</summary>
internal sealed class TextMatch
{
    private readonly ImmutableArray<TextPiece> form;

    private TextMatch(TextUnit unit, ImmutableArray<TextPiece> form)
    {
        Unit = unit;
        this.form = form;
        Slots = [.. form.Where(p => p.Text is null).Select(_ => new List<LinePart>())];
    }

    public TextUnit Unit { get; }

    /// <summary>What stands in each slot.</summary>
    public List<List<LinePart>> Slots { get; }

    /// <summary>Index of the first part behind it.</summary>
    public int Next { get; private set; }

    /// <summary>How many of the parts are its own.</summary>
    public int Own { get; private set; }

    /// <summary>True when it begins with a call that printed nothing in the line.</summary>
    public bool BeginsWithEmptyCall => form[0].IsCall && Slots[0].Count == 0;

    /// <summary>Reads a text off the parts from an index on; null when they are another.</summary>
    public static TextMatch? Of(
        TextUnit unit,
        ImmutableArray<TextPiece> form,
        List<LinePart> parts,
        int from
    )
    {
        var match = new TextMatch(unit, form);
        return match.Read(parts, from) ? match : null;
    }

    private bool Read(List<LinePart> parts, int from)
    {
        var at = 0;
        for (var i = from; i < parts.Count; i++)
        {
            var own = Find(at, p => p.Path == parts[i].Path);
            if (own >= 0)
            {
                if (form[own].Text is null)
                    Slots[SlotOf(own)].Add(parts[i]);
                at = own + 1;
                Own++;
            }
            else
            {
                var open = Find(
                    at,
                    p => p.Text is null && (p.IsCall || parts[i].Kind == LinePartKind.Value)
                );
                if (open < 0)
                {
                    Next = i;
                    return IsWhole(at);
                }

                Slots[SlotOf(open)].Add(parts[i]);
                at = form[open].IsCall ? open : open + 1;
            }
        }

        Next = parts.Count;
        return IsWhole(at);
    }

    // A piece that is wanted, before any text that must come first.
    private int Find(int from, Func<TextPiece, bool> wanted)
    {
        for (var i = from; i < form.Length; i++)
        {
            if (wanted(form[i]))
                return i;
            if (form[i].Text is not null && !form[i].IsBlank)
                break;
        }

        return -1;
    }

    private bool IsWhole(int at) => Own > 0 && form.Skip(at).All(p => p.Text is null || p.IsBlank);

    private int SlotOf(int piece) => form.Take(piece).Count(p => p.Text is null);
}
