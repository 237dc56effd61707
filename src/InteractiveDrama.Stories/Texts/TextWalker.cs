using Ink.Parsed;
using Ink.Runtime;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Packages;
using Choice = Ink.Parsed.Choice;
using Divert = Ink.Parsed.Divert;
using Tag = Ink.Parsed.Tag;

namespace InteractiveDrama.Stories.Texts;

/// <summary>Walks a script as ink's parser understood it, and says what each line may read like.</summary>
internal sealed class TextWalker(TextOwners owners, ContentIndex index)
{
    /// <summary>What the lines, the echoes and the labels of the script may read like.</summary>
    public TextRun Labels { get; } = new();

    /// <summary>What a flow's content prints.</summary>
    public TextRun Walk(IEnumerable<Ink.Parsed.Object> content)
    {
        var all = new TextRun();
        var run = Inline(content, all, label: null);
        all.Beside(run);
        return all;
    }

    // One line after another: what ends is put beside the others, what is not ended yet is returned.
    private TextRun Inline(
        IEnumerable<Ink.Parsed.Object> content,
        TextRun lines,
        ContentSite? label
    )
    {
        var run = new TextRun();
        var inTag = false;
        foreach (var item in content)
        {
            if (item is Tag tag)
                inTag = tag.isStart;
            else if (inTag)
                continue;
            else if (item is Text { text: "\n" } or Gather or Choice or Weave or FlowBase)
            {
                lines.Beside(run);
                run = new TextRun();
                Apart(item, lines);
            }
            else
                Add(item, run, label);
        }

        return run;
    }

    private void Apart(Ink.Parsed.Object item, TextRun lines)
    {
        switch (item)
        {
            case Choice choice:
                Choose(choice, lines);
                break;
            case Weave or FlowBase:
                lines.Beside(Walk(item.content ?? []));
                break;
            default:
                break;
        }
    }

    private void Choose(Choice choice, TextRun lines)
    {
        var start = choice.startContent?.content ?? [];
        if (owners.Of(choice) is { } site)
            Labels.Beside(
                Inline([.. start, .. choice.choiceOnlyContent?.content ?? []], Labels, site)
            );
        lines.Beside(Inline([.. start, .. choice.innerContent?.content ?? []], lines, null));
    }

    private void Add(Ink.Parsed.Object item, TextRun run, ContentSite? label)
    {
        switch (item)
        {
            case Text text when (label ?? owners.Of(text)) is { } site:
                run.Add(
                    Owner(site, label),
                    new TextPiece(index.PathOf(text.runtimeObject), text.text)
                );
                break;
            case Expression { outputWhenComplete: true } printed
                when (label ?? owners.Of(printed)) is { } site && Printing(printed) is { } path:
                run.Add(
                    Owner(site, label),
                    new TextPiece(path, null, IsCall: printed is FunctionCall)
                );
                break;
            case Divert { isTunnel: true } tunnel when (label ?? owners.Of(tunnel)) is { } site:
                run.Add(Owner(site, label), new TextPiece(TextUnits.Tunnel, null, IsCall: true));
                break;
            case Conditional conditional:
                run.Then(Branches(conditional, label));
                break;
            case Sequence sequence:
                List<TextRun> parts =
                [
                    .. sequence.sequenceElements.Select(e => Branch([e], label)),
                ];
                if (sequence.sequenceType.HasFlag(SequenceType.Once))
                    parts.Add(new TextRun());
                run.Then(TextRun.OneOf(parts));
                break;
            case ContentList list:
                run.Then(Branch(list.content ?? [], label));
                break;
            case Divert { isFunctionCall: false, isTunnel: false, isThread: false }
            or TunnelOnwards
            or Return:
                run.End();
                break;
            default:
                break;
        }
    }

    private TextRun Branches(Conditional conditional, ContentSite? label)
    {
        var branches = conditional
            .branches.Select(b => Branch((b.content ?? []).OfType<Weave>(), label))
            .ToList();
        if (!conditional.branches.Exists(b => b.isElse))
            branches.Add(new TextRun());
        return TextRun.OneOf(branches);
    }

    // A branch's weave is no line of its own as long as it has no line end.
    private TextRun Branch(IEnumerable<Ink.Parsed.Object> content, ContentSite? label)
    {
        var lines = new TextRun();
        var run = Inline(
            content.SelectMany(c => c is Weave weave ? weave.content ?? [] : [c]),
            lines,
            label
        );
        lines.Beside(run);
        return lines;
    }

    private static string Owner(ContentSite site, ContentSite? label) =>
        label is null ? site.LineId : label.Id;

    private string? Printing(Expression printed) =>
        (printed.runtimeObject as Container)
            ?.content.OfType<ControlCommand>()
            .LastOrDefault(c => c.commandType == ControlCommand.CommandType.EvalOutput)
            is { } output
            ? index.PathOf(output)
            : null;
}
