using System.Collections.Immutable;
using InteractiveDrama.Stories.Import.Twee.Expressions;
using InteractiveDrama.Stories.Import.Twee.Markup;

namespace InteractiveDrama.Stories.Import.Twee.Writing;

/// <summary>
/// Writes one passage as ink: its text line by line, its links as choices behind it. Where a link stays in its passage,
/// the choices are a loop, and what a branch offers is remembered in a flag.
/// </summary>
internal sealed class PassageWriter
{
    private const string Loop = "links";
    private readonly InkExpressions expressions;
    private readonly Func<string, string> knotOf;
    private readonly InkNames names;
    private readonly HashSet<string> assigned;
    private readonly List<string> flags = [];
    private readonly bool loops;
    private bool offersInBranches;
    private bool offersAlways;
    private int depth;

    public PassageWriter(
        ImmutableArray<Node> nodes,
        InkExpressions expressions,
        Func<string, string> knotOf,
        InkNames names
    )
    {
        this.expressions = expressions;
        this.knotOf = knotOf;
        this.names = names;
        assigned = nodes
            .SelectMany(Shown)
            .OfType<Node.Set>()
            .Select(s => s.Assignment.Variable)
            .ToHashSet(StringComparer.Ordinal);
        loops = nodes
            .SelectMany(n => n.All())
            .OfType<Node.Link>()
            .Any(l => l.Target is null || l.Body.Any(Rows.HasLink));
    }

    /// <summary>Writes the passage's body.</summary>
    /// <param name="nodes">What is in it.</param>
    /// <param name="end">Where it ends when nothing leads on: <c>END</c>, or <c>DONE</c> in a passage shown by another.</param>
    public IEnumerable<string> Write(ImmutableArray<Node> nodes, string end)
    {
        var offers = new List<Offer>();
        var lines = new LineWriter();
        Block(nodes, lines, offers, null);
        var goesOn = nodes.Any(n => n is Node.Goto);
        var body = lines.Lines;
        foreach (var flag in flags)
            yield return $"~ temp {flag} = false";
        foreach (var line in body)
            yield return line;
        if (offers.Count == 0 && !offersInBranches)
        {
            if (!goesOn)
                yield return $"-> {end}";
            yield break;
        }

        if (loops)
            yield return $"- ({Loop})";
        foreach (var line in offers.SelectMany(o => o.Lines("")))
            yield return line;
        if (!goesOn && !offersAlways && !offers.Exists(o => o.Conditions.IsEmpty))
            yield return $"+ -> {end}";
    }

    // What is run when the passage is shown; a link's body is run when it is followed.
    private static IEnumerable<Node> Shown(Node node) =>
        node is Node.Link
            ? [node]
            : node.Inner().SelectMany(c => c).SelectMany(Shown).Prepend(node);

    private void Block(
        ImmutableArray<Node> nodes,
        LineWriter lines,
        List<Offer> offers,
        string? flag
    )
    {
        var rows = Rows.Of(nodes);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (Rows.IsMenu(row))
                Menu(row, lines, offers, flag is null ? [] : [flag]);
            else
                Row(row, lines, offers, flag);
            if (i < rows.Count - 1)
                lines.End();
        }
    }

    private void Menu(
        IReadOnlyList<Node> row,
        LineWriter lines,
        List<Offer> offers,
        ImmutableArray<string> conditions
    )
    {
        foreach (var node in row)
        {
            if (node is Node.Link link)
            {
                offers.Add(OfferOf(link, conditions, offers));
            }
            else if (node is Node.If choice)
            {
                if (
                    choice.Branches.Any(b =>
                        b.Condition is { } c && InkExpressions.MayChange(c, assigned)
                    )
                )
                {
                    Branches(choice, lines, offers);
                    continue;
                }

                var before = conditions;
                foreach (var branch in choice.Branches)
                {
                    var own = branch.Condition is { } test ? before.Add(Written(test)) : before;
                    foreach (var inner in Rows.Of(branch.Content))
                        Menu(inner, lines, offers, own);
                    if (branch.Condition is { } failed)
                        before = before.Add($"not ({expressions.Write(failed)})");
                }
            }
        }
    }

    private void Row(IReadOnlyList<Node> row, LineWriter lines, List<Offer> offers, string? flag)
    {
        foreach (var node in row)
        {
            switch (node)
            {
                case Node.Text text:
                    lines.Text(InkText.Inline(text.Value));
                    break;
                case Node.Print print:
                    lines.Text($"{{{expressions.Write(print.Value)}}}");
                    break;
                case Node.Link link:
                    lines.Text(Label(link));
                    offers.Add(OfferOf(link, flag is null ? [] : [flag], offers));
                    break;
                case Node.If choice when Inline(choice, 0) is { } inline:
                    lines.Text(inline);
                    break;
                case Node.If choice:
                    Branches(choice, lines, offers);
                    break;
                case Node.Set set:
                    lines.Statement(Assigned(set.Assignment));
                    break;
                case Node.Goto to:
                    lines.Statement($"-> {knotOf(to.Target)}");
                    break;
                case Node.Include shown:
                    lines.Statement($"<- {knotOf(shown.Target)}");
                    break;
                case Node.Todo todo:
                    lines.Statement($"TODO: Twee line {todo.Line}: {todo.Message}");
                    foreach (var line in InkText.Comment(todo.Source))
                        lines.Statement(line);
                    break;
                case Node.Comment comment when comment.Value.Trim().Length > 0:
                    foreach (var line in InkText.Comment(comment.Value.Trim()))
                        lines.Statement(line);
                    break;
                default:
                    break;
            }
        }
    }

    private void Branches(Node.If choice, LineWriter lines, List<Offer> offers)
    {
        lines.Break();
        var glue = lines.Glue;
        depth++;
        var sure = choice.Branches[^1].Condition is null;
        var written = new List<LineWriter>();
        foreach (var branch in choice.Branches)
        {
            written.Add(Branch(branch, glue, offers, out var offersOne));
            sure &= offersOne;
        }

        depth--;
        offersAlways |= sure && depth == 0;
        // A condition with nothing to do leaves no more than its comments.
        if (written.TrueForAll(w => w.IsEmpty))
        {
            foreach (var inner in written)
                lines.Take(inner, indent: false);
            return;
        }

        var simple = choice.Branches is [_] or [_, { Condition: null }] && !written[0].IsEmpty;
        lines.Line(simple ? $"{{ {Written(choice.Branches[0].Condition)}:" : "{");
        foreach (var (branch, i) in choice.Branches.Select((b, i) => (b, i)))
        {
            if (i > 0 || !simple)
                lines.Line(
                    branch.Condition is null && i == choice.Branches.Length - 1
                        ? "- else:"
                        : $"- {Written(branch.Condition)}:"
                );
            lines.Take(written[i]);
            // ink asks for something in every branch; this prints nothing.
            if (written[i].IsEmpty)
                lines.Line("    {\"\"}");
        }

        lines.Line("}");
    }

    private LineWriter Branch(
        Node.Branch branch,
        string? glue,
        List<Offer> offers,
        out bool offersOne
    )
    {
        offersOne = false;
        var inner = LineWriter.Inner(glue);
        if (loops && branch.Content.Any(Rows.HasLink))
        {
            var flag = Flag();
            inner.Statement($"~ {flag} = true");
            Block(branch.Content, inner, offers, flag);
            return inner;
        }

        var own = new List<Offer>();
        Block(branch.Content, inner, own, null);
        inner.Break();
        offersInBranches |= own.Count > 0;
        offersOne = own.Exists(o => o.Conditions.IsEmpty);
        foreach (var line in own.SelectMany(o => o.Lines("")))
            inner.Line(line);
        return inner;
    }

    private Offer OfferOf(Node.Link link, ImmutableArray<string> conditions, List<Offer> offers)
    {
        var body = new LineWriter();
        if (link.Once)
        {
            var seen = Flag();
            conditions = conditions.Add($"not {seen}");
            body.Statement($"~ {seen} = true");
            Block(link.Body, body, offers, seen);
        }
        else if (link.Body.Any(Rows.HasLink))
        {
            var seen = Flag();
            body.Statement($"~ {seen} = true");
            Block(link.Body, body, offers, seen);
        }
        else
        {
            Block(link.Body, body, offers, null);
        }

        return new Offer(
            conditions,
            Label(link),
            body.Lines,
            link.Target is { } target ? knotOf(target) : Loop
        );
    }

    private string Flag()
    {
        var flag = names.Make("seen", "seen");
        flags.Add(flag);
        return flag;
    }

    private string Label(Node.Link link) =>
        string.Concat(
            link.Label.Select(n =>
                n switch
                {
                    Node.Text text => InkText.Label(text.Value),
                    Node.Print print => $"{{{expressions.Write(print.Value)}}}",
                    _ => "",
                }
            )
        );

    // A condition with nothing but text in it, on one line.
    private string? Inline(Node.If choice, int level)
    {
        if (
            level > 2
            || choice.Branches.Length > 2
            || choice.Branches[0].Condition is not { } condition
            || (choice.Branches.Length == 2 && choice.Branches[1].Condition is not null)
        )
            return null;
        var texts = choice.Branches.Select(b => InlineText(b.Content, level)).ToList();
        return texts.Contains(null) ? null : $"{{{Written(condition)}:{string.Join('|', texts)}}}";
    }

    private string? InlineText(ImmutableArray<Node> nodes, int level)
    {
        var text = "";
        foreach (var node in nodes)
        {
            var part = node switch
            {
                Node.Text { Value: var value }
                    when !value.Contains('\n', StringComparison.Ordinal) => InkText.Inline(value),
                Node.Print print => $"{{{expressions.Write(print.Value)}}}",
                Node.If inner => Inline(inner, level + 1),
                _ => null,
            };
            if (part is null)
                return null;
            text += part;
        }

        return InkText.AtStart(text);
    }

    private string Assigned(Assignment assignment) =>
        $"~ {expressions.Write(new Expr.Variable(assignment.Variable))} = {expressions.Write(assignment.Value)}";

    private string Written(Expr? condition) =>
        condition is null ? "true" : expressions.Write(condition);
}
