using System.Collections.Immutable;
using InteractiveDrama.Stories.Import.Twee.Expressions;

namespace InteractiveDrama.Stories.Import.Twee.Markup;

/// <summary>Reads passages of Harlowe: macros in round brackets, with hooks in square ones.</summary>
internal sealed class HarloweParser(
    TweePassage passage,
    ImportFindings findings,
    IReadOnlySet<string> temporaries
) : MarkupParser(passage, findings)
{
    private readonly Stack<int> brackets = new();

    protected override bool Interpolates(string variable) =>
        variable[0] == '$' || temporaries.Contains(variable);

    protected override bool Ends() =>
        brackets.Count > 0 && brackets.Peek() == 0 && Source[At] == ']';

    protected override bool Macro()
    {
        switch (Source[At])
        {
            case '('
                when Tokens.MacroName(Source, At) is { } name && HarloweMacros.All.Contains(name):
                return Read(name);
            // A named hook: its text is read, its name is not.
            case '|'
                when Named(At + 1, '>') is > 0 and var begin
                    && begin < Source.Length
                    && Source[begin] == '[':
                At = begin;
                AddAll(Hook("A hook"));
                return true;
            case '[' when brackets.Count > 0:
                brackets.Push(brackets.Pop() + 1);
                return false;
            case ']' when brackets.Count > 0:
                brackets.Push(brackets.Pop() - 1);
                return false;
            default:
                return false;
        }
    }

    private bool Read(string name)
    {
        var from = At;
        var open = Source.IndexOf(':', At) + 1;
        var close = Close(open);
        if (close < 0)
            return false;
        var arguments = Source[open..close];
        At = close + 1;
        switch (name)
        {
            case "set" or "put":
                if (ExpressionParser.Assignments(arguments) is { } assignments)
                    AddAll(assignments.Select(a => new Node.Set(LineAt(from), a)));
                else
                    NoExpression(from, At, $"'({name}:)'");
                return true;
            case "if" or "unless":
                If(from, name, arguments);
                return true;
            case "print":
                if (ExpressionParser.Parse(arguments) is { } value)
                    Add(new Node.Print(LineAt(from), value));
                else
                    NoExpression(from, At, "'(print:)'");
                return true;
            case "goto" or "redirect" when Words(arguments) is [var target]:
                Add(new Node.Goto(LineAt(from), target));
                return true;
            case "display" when Words(arguments) is [var shown]:
                Add(new Node.Include(LineAt(from), shown));
                return true;
            case "linkgoto" when Words(arguments) is { Length: 1 or 2 } words:
                AddLink(from, words[0], words[^1], []);
                return true;
            case "link"
            or "linkreplace"
            or "linkreveal"
            or "linkrepeat" when Words(arguments) is [var label] && BeginsHook():
                Reveal(from, label, null, name != "linkrepeat");
                return true;
            case "linkrevealgoto" when Words(arguments) is { Length: 1 or 2 } words && BeginsHook():
                Reveal(from, words[0], words[^1], once: false);
                return true;
            default:
                Other(from, name);
                return true;
        }
    }

    private void Other(int from, string name)
    {
        if (ExpressionParser.Parse(Source[from..At]) is { } value)
        {
            Add(new Node.Print(LineAt(from), value));
            return;
        }

        // A hook that waits to be shown is no text yet: it stays with its macro.
        if (name is "hidden" or "for" or "loop" or "macro" or "live" or "event" && BeginsHook())
            _ = Hook("A hook");
        NoMacro(from, At, name);
        if (BeginsHook())
            AddAll(Hook("A hook"));
    }

    private void Reveal(int from, string label, string? target, bool once)
    {
        var body = Hook("A link's hook");
        Add(
            new Node.Link(
                LineAt(from),
                Label(label, LineAt(from)),
                target ?? (body is [.., Node.Goto last] ? last.Target : null),
                target is null && body is [.., Node.Goto] ? body[..^1] : body,
                once
            )
        );
    }

    private void If(int from, string name, string condition)
    {
        var branches = ImmutableArray.CreateBuilder<Node.Branch>();
        var (start, what, test) = (from, name, condition);
        while (true)
        {
            Changers();
            if (!BeginsHook())
            {
                NoMacro(start, At, what);
                break;
            }

            var parsed = what == "else" ? null : ExpressionParser.Parse(test);
            if (what != "else" && parsed is null)
                NoExpression(start, At, $"'({what}:)'");
            if (what == "unless" && parsed is not null)
                parsed = new Expr.Unary("not", parsed);
            // A condition that could not be read is never true; its text stays in the script.
            branches.Add(
                new Node.Branch(
                    what == "else" ? null : parsed ?? new Expr.Literal(ValueSort.Truth, "false"),
                    Hook($"'({what}:)'")
                )
            );
            if (what == "else" || Next() is not { } next)
                break;
            (start, what, test) = next;
        }

        if (branches.Count > 0)
            Add(new Node.If(LineAt(from), branches.ToImmutable()));
    }

    private (int From, string Name, string Condition)? Next()
    {
        var at = At;
        while (at < Source.Length && char.IsWhiteSpace(Source[at]))
            at++;
        if (at >= Source.Length || Source[at] != '(')
            return null;
        var name = Tokens.MacroName(Source, at);
        if (name is not ("else" or "elseif"))
            return null;
        var open = Source.IndexOf(':', at) + 1;
        var close = Close(open);
        if (close < 0)
            return null;
        At = close + 1;
        return (at, name, Source[open..close]);
    }

    // (if: $x)+(color: red)[...]
    private void Changers()
    {
        while (
            At + 1 < Source.Length
            && Source[At] == '+'
            && Tokens.MacroName(Source, At + 1) is { } name
        )
        {
            var from = At + 1;
            var close = Close(Source.IndexOf(':', from) + 1);
            if (close < 0)
                return;
            At = close + 1;
            NoMacro(from, At, name);
        }
    }

    private bool BeginsHook()
    {
        var at = At;
        while (at < Source.Length && char.IsWhiteSpace(Source[at]))
            at++;
        if (
            at >= Source.Length
            || Source[at] != '['
            || (at + 1 < Source.Length && Source[at + 1] == '[')
        )
        {
            // A hook may begin with a link: [[[to]]].
            if (at + 2 >= Source.Length || Source[at] != '[' || Source[at + 2] != '[')
                return false;
        }

        At = at;
        return true;
    }

    private ImmutableArray<Node> Hook(string what)
    {
        var from = At++;
        brackets.Push(0);
        var content = Content();
        brackets.Pop();
        if (AtEnd)
            NotClosed(from, what);
        else
            At++;
        // ]<name| names the hook behind it.
        if (!AtEnd && Source[At] == '<' && Named(At + 1, '|') is > 0 and var end)
            At = end;
        return content;
    }

    private int Named(int from, char close)
    {
        var at = from;
        while (at < Source.Length && at - from < 40 && Tokens.IsName(Source[at]))
            at++;
        return at > from && at < Source.Length && Source[at] == close ? at + 1 : -1;
    }

    private int Close(int from)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = from; i < Source.Length; i++)
        {
            var c = Source[i];
            if (quote != '\0')
            {
                if (c == '\\')
                    i++;
                else if (c == quote)
                    quote = '\0';
            }
            else if (c is '"' or '\'' && !(c == '\'' && i > from && Tokens.IsName(Source[i - 1])))
            {
                quote = c;
            }
            else if (c == '(')
            {
                depth++;
            }
            else if (c == ')' && depth-- == 0)
            {
                Spend(i - from);
                return i;
            }
        }

        Spend(Source.Length - from);
        return -1;
    }

    private static ImmutableArray<string> Words(string arguments)
    {
        if (Tokens.Of(arguments) is not { } tokens)
            return [];
        var words = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; tokens[i].Kind == TokenKind.Text; i += 2)
        {
            words.Add(tokens[i].Text.Trim());
            if (tokens[i + 1].Kind == TokenKind.End)
                return words.ToImmutable();
            if (tokens[i + 1] is not { Kind: TokenKind.Sign, Text: "," })
                break;
        }

        return [];
    }
}
