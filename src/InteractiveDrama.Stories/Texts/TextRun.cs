using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Texts;

/// <summary>What a stretch of script prints, for each owner of text in it: every way through.</summary>
internal sealed class TextRun
{
    // One more than is ever named, so that too many can be told from just enough.
    private const int MostForms = TextUnits.MostVariants + 1;
    private readonly Dictionary<string, List<TextForm>> forms = new(StringComparer.Ordinal);
    private bool mayEnd;
    private bool ends;

    public IReadOnlyDictionary<string, List<TextForm>> Forms => forms;

    public void Add(string owner, TextPiece piece) =>
        Append(owner, [new TextForm([piece], Ended: false)]);

    /// <summary>The flow leaves here.</summary>
    public void End()
    {
        if (ends)
            return;
        foreach (var (owner, list) in forms)
            forms[owner] = [.. list.Select(f => f with { Ended = true })];
        (mayEnd, ends) = (true, true);
    }

    /// <summary>What follows this on the same line.</summary>
    public void Then(TextRun next)
    {
        if (ends)
            return;
        if (next.mayEnd)
        {
            foreach (var (owner, list) in forms.Where(f => !next.forms.ContainsKey(f.Key)))
                forms[owner] =
                [
                    .. next.ends ? [] : list,
                    .. list.Where(f => next.ends || !f.Ended).Select(f => f with { Ended = true }),
                ];
        }

        foreach (var (owner, list) in next.forms)
            Append(owner, list);
        mayEnd |= next.mayEnd;
        ends |= next.ends;
    }

    /// <summary>What stands on lines of its own.</summary>
    public void Beside(TextRun other)
    {
        foreach (var (owner, list) in other.forms)
        {
            if (!forms.TryGetValue(owner, out var known))
                forms[owner] = list;
            else
                forms[owner] = Bounded(known.Concat(list));
        }

        mayEnd |= other.mayEnd;
        // What went before was on other lines; how the last one ends is how this does.
        ends = other.ends;
    }

    /// <summary>One of several.</summary>
    public static TextRun OneOf(IReadOnlyList<TextRun> runs)
    {
        var one = new TextRun
        {
            mayEnd = runs.Any(r => r.mayEnd),
            ends = runs.Count > 0 && runs.All(r => r.ends),
        };
        foreach (
            var owner in runs.SelectMany(r => r.forms.Keys)
                .Distinct(StringComparer.Ordinal)
                .ToList()
        )
            one.forms[owner] = Bounded(
                runs.SelectMany(r =>
                    r.forms.GetValueOrDefault(owner) ?? [TextForm.Nothing with { Ended = r.ends }]
                )
            );
        return one;
    }

    private void Append(string owner, List<TextForm> next)
    {
        if (!forms.TryGetValue(owner, out var known))
            known = [TextForm.Nothing with { Ended = ends }];
        forms[owner] =
            known is [{ Ended: false } only] && next is [var single]
                ? [only.Then(single)]
                : Bounded(known.SelectMany(f => f.Ended ? [f] : next.Select(n => f.Then(n))));
    }

    private static List<TextForm> Bounded(IEnumerable<TextForm> all) =>
        [.. all.DistinctBy(Key, StringComparer.Ordinal).Take(MostForms)];

    private static string Key(TextForm form) =>
        (form.Ended ? "." : "") + string.Join('|', form.Pieces.Select(p => p.Path));
}
