using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine.Programs;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>What a finished line is given out as.</summary>
internal sealed partial class Machine
{
    private EngineOutput ReadOutput()
    {
        var items = output.Items;
        var (before, after) = output.HasTags ? text.Tags(items, program) : ([], []);
        var inTag = false;
        var only = -1;
        var texts = 0;
        var named = 0;
        foreach (ref readonly var item in items)
        {
            if (item.IsTagMark)
                inTag = item.Kind == OutputKind.BeginTag;
            if (inTag || !item.IsText || item.IsLineEnd)
                continue;
            texts++;
            only = item.Address;
            if (IsNamed(item))
                named++;
        }

        // A line of one text alone is the same every time.
        var isPlain = texts == 1 && only >= 0;
        var line =
            isPlain && !inTag && items[^1].IsLineEnd
                ? program.LineOf(program.Code[only].A)
                : text.Read(items).ToString();
        var at = calls.Previous >= 0 ? calls.Previous : lastContent;
        return new EngineOutput(
            line,
            before,
            after,
            named == 0 ? []
                : isPlain ? program.PlainPaths(only)
                : ReadPaths(named),
            at < 0 ? null : program.PathOf(at),
            isPlain && output.Branches.Count == 0 ? program.PlainTemplate(only) : ReadTemplate()
        );
    }

    private static bool IsNamed(in OutputItem item) =>
        item.Address >= 0 && !string.IsNullOrWhiteSpace(item.Text);

    private ImmutableArray<string> ReadPaths(int count)
    {
        var paths = ImmutableArray.CreateBuilder<string>(count);
        var inTag = false;
        foreach (ref readonly var item in output.Items)
        {
            if (item.IsTagMark)
                inTag = item.Kind == OutputKind.BeginTag;
            if (!inTag && item.IsText && !item.IsLineEnd && IsNamed(item))
                paths.Add(program.PathOf(item.Address));
        }

        return paths.MoveToImmutable();
    }

    // Blanks at the line's ends are no part of it; branches are, even those that print nothing.
    private ImmutableArray<LinePart> ReadTemplate()
    {
        var items = output.Items;
        parts.Clear();
        var shown = 0;
        var branch = 0;
        var inTag = false;
        for (var i = 0; i <= items.Length; i++)
        {
            for (; branch < output.Branches.Count && output.Branches[branch].Before <= i; branch++)
            {
                if (inTag)
                    continue;
                parts.Add(program.PartOf(output.Branches[branch].Branch));
                shown = parts.Count;
            }

            if (i == items.Length)
                break;
            ref readonly var item = ref items[i];
            if (item.IsTagMark)
                inTag = item.Kind == OutputKind.BeginTag;
            if (inTag || !item.IsText || item.IsLineEnd || item.Origin < 0)
                continue;
            if (item.IsBlank && shown == 0)
                continue;
            parts.Add(PartOf(item));
            if (!item.IsBlank)
                shown = parts.Count;
        }

        parts.RemoveRange(shown, parts.Count - shown);
        return [.. parts];
    }

    /// <summary>What the output is made of from an index on, branches apart; nothing when it has several lines.</summary>
    private ImmutableArray<LinePart> TemplateFrom(int index)
    {
        var items = output.Items[index..];
        if (items is [{ IsText: true, Address: >= 0 and var address }])
            return program.PlainTemplate(address);
        parts.Clear();
        foreach (ref readonly var item in items)
        {
            if (item.IsLineEnd)
                return [];
            if (item.IsText && item.Origin >= 0)
                parts.Add(PartOf(item));
        }

        return [.. parts];
    }

    private LinePart PartOf(in OutputItem item) =>
        program.Code[item.Origin].Opcode == Opcode.PrintValue
            ? new LinePart(LinePartKind.Value, program.PathOf(item.Origin), item.Text, 0)
            : program.PlainTemplate(item.Origin)[0];
}
