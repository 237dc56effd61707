using System.Collections.Immutable;
using System.Globalization;
using InteractiveDrama.Stories.Import.Twee.Expressions;

namespace InteractiveDrama.Stories.Import.Twee.Markup;

/// <summary>Reads passages of SugarCube: macros in double angle brackets, some with a content and an end.</summary>
internal sealed class SugarCubeParser(
    TweePassage passage,
    ImportFindings findings,
    IReadOnlySet<string> temporaries
) : MarkupParser(passage, findings)
{
    private const int LongestMacro = 20_000;
    private readonly Stack<string> open = new();

    protected override bool Interpolates(string variable) =>
        variable[0] == '$' || temporaries.Contains(variable);

    protected override bool Ends()
    {
        if (open.Count == 0 || !Starts("<<") || Peek() is not { } macro)
            return false;
        return open.Peek() switch
        {
            "if" => macro.Name is "/if" or "endif" or "else" or "elseif",
            "switch" => macro.Name is "/switch" or "endswitch" or "case" or "default",
            var name => macro.Name == "/" + name || macro.Name == "end" + name,
        };
    }

    protected override bool Macro()
    {
        if (Starts("/*") && Find("*/", At + 2) is >= 0 and var comment)
            return Comment(comment);
        if (Starts("/%") && Find("%/", At + 2) is >= 0 and var old)
            return Comment(old);
        if (Verbatim("{{{", "}}}") || Verbatim("\"\"\"", "\"\"\""))
            return true;
        if (Starts("[img[") && Find("]]", At + 5, LongestMacro) is >= 0 and var image)
        {
            var begin = At;
            At = image + 2;
            NoMacro(begin, At, "[img[]]");
            return true;
        }

        if (!Starts("<<") || Peek() is not { } macro)
            return false;
        var from = At;
        At = macro.End;
        Read(from, macro.Name, macro.Arguments);
        return true;
    }

    private void Read(int from, string name, string arguments)
    {
        var line = LineAt(from);
        switch (name)
        {
            case "set":
                if (ExpressionParser.Assignments(arguments) is { } assignments)
                    AddAll(assignments.Select(a => new Node.Set(line, a)));
                else
                    NoExpression(from, At, "'<<set>>'");
                break;
            case "print" or "=" or "-":
                if (ExpressionParser.Parse(arguments) is { } value)
                    Add(new Node.Print(line, value));
                else
                    NoExpression(from, At, $"'<<{name}>>'");
                break;
            case "if":
                If(from, arguments);
                break;
            case "switch":
                Switch(from, arguments);
                break;
            case "goto" when Target(arguments) is { } target:
                Add(new Node.Goto(line, target));
                break;
            case "include" or "display" when Target(arguments) is { } shown:
                Add(new Node.Include(line, shown));
                break;
            case "link" or "button" or "linkreplace" or "linkappend" or "linkprepend":
                Link(from, name, arguments);
                break;
            case "silently":
                (var silent, Silent) = (Silent, true);
                AddAll(Within(from, name));
                Silent = silent;
                break;
            case "nobr":
                (var noBreaks, NoBreaks) = (NoBreaks, true);
                AddAll(Within(from, name));
                NoBreaks = noBreaks;
                break;
            case "script"
            or "widget"
            or "for"
            or "append"
            or "prepend"
            or "replace"
            or "copy"
            or "done":
                if (Find($"<</{name}>>", At) is >= 0 and var end)
                    At = end + name.Length + 5;
                NoMacro(from, At, name);
                break;
            case ['/', ..]:
                // The end of what has no equivalent, or of nothing.
                Add(new Node.Comment(line, Source[from..At]));
                break;
            default:
                NoMacro(from, At, name);
                break;
        }
    }

    private void If(int from, string condition)
    {
        var branches = ImmutableArray.CreateBuilder<Node.Branch>();
        var (start, what, test) = (from, "if", condition);
        while (true)
        {
            // <<else if ...>> is an old way to write <<elseif>>.
            var isElse =
                what == "else" && !test.TrimStart().StartsWith("if ", StringComparison.Ordinal);
            var parsed = isElse
                ? null
                : ExpressionParser.Parse(what == "else" ? test.TrimStart()[3..] : test);
            if (!isElse && parsed is null)
                NoExpression(start, At, $"'<<{what}>>'");
            open.Push("if");
            var content = Content();
            open.Pop();
            // A condition that could not be read is never true; its text stays in the script.
            branches.Add(
                new Node.Branch(
                    isElse ? null : parsed ?? new Expr.Literal(ValueSort.Truth, "false"),
                    content
                )
            );
            if (AtEnd || Peek() is not { } next)
            {
                NotClosed(from, "'<<if>>'");
                break;
            }

            (start, At) = (At, next.End);
            if (next.Name is "/if" or "endif")
                break;
            (what, test) = (next.Name, next.Arguments);
        }

        Add(new Node.If(LineAt(from), branches.ToImmutable()));
    }

    private void Switch(int from, string subject)
    {
        var value = ExpressionParser.Parse(subject);
        if (value is null)
            NoExpression(from, At, "'<<switch>>'");
        var branches = ImmutableArray.CreateBuilder<Node.Branch>();
        open.Push("switch");
        AddAll(Content());
        while (true)
        {
            if (AtEnd || Peek() is not { } next)
            {
                NotClosed(from, "'<<switch>>'");
                break;
            }

            var start = At;
            At = next.End;
            if (next.Name is "/switch" or "endswitch")
                break;
            Expr? condition = null;
            if (next.Name == "case")
            {
                var cases = value is null ? null : ExpressionParser.Values(next.Arguments);
                if (cases is null)
                    NoExpression(start, At, "'<<case>>'");
                condition = cases is null
                    ? new Expr.Literal(ValueSort.Truth, "false")
                    : cases
                        .Value.Select(c => (Expr)new Expr.Binary("==", value!, c))
                        .Aggregate((a, b) => new Expr.Binary("||", a, b));
            }

            branches.Add(new Node.Branch(condition, Content()));
        }

        open.Pop();
        if (branches.Count > 0)
            Add(new Node.If(LineAt(from), branches.ToImmutable()));
    }

    private void Link(int from, string name, string arguments)
    {
        var line = LineAt(from);
        string label;
        string? target = null;
        if (arguments.Trim() is ['[', '[', .. var inner, ']', ']'])
            (label, target) = LinkText.Split(inner);
        else if (Words(arguments) is { Length: 1 or 2 } words)
            (label, target) = (words[0], words.Length == 2 ? words[1] : null);
        else
        {
            NoMacro(from, At, name);
            AddAll(Within(from, name));
            return;
        }

        var body = Within(from, name);
        if (target is null && body is [.., Node.Goto last])
            (target, body) = (last.Target, body[..^1]);
        Add(
            new Node.Link(
                line,
                Label(label, line),
                target,
                body,
                Once: target is null && name is not ("link" or "button")
            )
        );
    }

    private ImmutableArray<Node> Within(int from, string name)
    {
        open.Push(name);
        var content = Content();
        open.Pop();
        if (AtEnd || Peek() is not { } end)
            NotClosed(from, $"'<<{name}>>'");
        else
            At = end.End;
        return content;
    }

    private bool Comment(int end)
    {
        Add(new Node.Comment(LineAt(At), Source[(At + 2)..end]));
        At = end + 2;
        return true;
    }

    private bool Verbatim(string begin, string end)
    {
        if (!Starts(begin) || Find(end, At + begin.Length) is not (>= 0 and var close))
            return false;
        var visible = Source[(At + begin.Length)..close];
        At = close + end.Length;
        Write(visible);
        return true;
    }

    private readonly record struct Tag(string Name, string Arguments, int End);

    // The macro that begins here, its quotes respected.
    private Tag? Peek()
    {
        var at = At + 2;
        var start = at;
        if (at < Source.Length && Source[at] is '=' or '-')
        {
            at++;
        }
        else
        {
            if (at < Source.Length && Source[at] == '/')
                at++;
            while (at < Source.Length && (Tokens.IsName(Source[at]) || Source[at] == '-'))
                at++;
        }

        if (at == start)
            return null;
        var name = Source[start..at].ToLower(CultureInfo.InvariantCulture);
        var quote = '\0';
        var most = Math.Min(Source.Length - 1, at + LongestMacro);
        for (var i = at; i < most; i++)
        {
            var c = Source[i];
            if (quote != '\0')
            {
                if (c == '\\')
                    i++;
                else if (c == quote)
                    quote = '\0';
            }
            else if (c is '"' or '\'' or '`')
            {
                quote = c;
            }
            else if (c == '>' && Source[i + 1] == '>')
            {
                Spend(i - At);
                return new Tag(name, Source[at..i].Trim(), i + 2);
            }
        }

        Spend(most - At);
        return null;
    }

    private static string? Target(string arguments)
    {
        if (arguments.Trim() is ['[', '[', .. var inner, ']', ']'])
            return LinkText.Split(inner).Target;
        return Words(arguments) is [var target, ..] ? target : null;
    }

    private static ImmutableArray<string> Words(string arguments) =>
        Tokens.Of(arguments) is { } tokens && tokens.SkipLast(1).All(t => t.Kind == TokenKind.Text)
            ? [.. tokens.SkipLast(1).Select(t => t.Text.Trim())]
            : [];
}
