using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Conditions;

/// <summary>Reads a condition by ink's rules of precedence.</summary>
internal sealed class ConditionParser(string text)
{
    private const int MostNested = 50;

    // ink's own order, from the loosest; operators of one level go from left to right.
    private static readonly string[][] Levels =
    [
        ["&&", "||", "and", "or"],
        ["==", ">=", "<=", "<", ">", "!="],
        ["?", "has", "!?", "hasnt", "^"],
        ["+"],
        ["-"],
        ["*"],
        ["/"],
        ["%", "mod"],
    ];

    private readonly ImmutableArray<ConditionToken> tokens = ConditionToken.Of(text);
    private readonly List<string> names = [];
    private int at;
    private int nested;

    public ImmutableArray<string> Names => [.. names.Distinct(StringComparer.Ordinal)];

    public Expression Read()
    {
        var expression = Level(0);
        return at == tokens.Length ? expression : throw Unexpected("an operator or the end");
    }

    private Expression Level(int level)
    {
        if (level == Levels.Length)
            return Unary();
        var left = Level(level + 1);
        while (
            at < tokens.Length && Levels[level].Contains(tokens[at].Text, StringComparer.Ordinal)
        )
        {
            var operation = Operators.Binary(tokens[at++].Text);
            var (first, second) = (left, Level(level + 1));
            left = values => operation(first(values), second(values));
        }

        return left;
    }

    private Expression Unary()
    {
        if (++nested > MostNested)
            throw new ConditionException("The condition is nested too deeply.", Column);
        try
        {
            if (at < tokens.Length && tokens[at].Text is "!" or "not")
            {
                at++;
                var inner = Unary();
                return values => !Operators.IsTrue(inner(values));
            }

            if (at < tokens.Length && tokens[at].Text == "-")
            {
                at++;
                var inner = Unary();
                return values => Operators.Negative(inner(values));
            }

            return Primary();
        }
        finally
        {
            nested--;
        }
    }

    private Expression Primary()
    {
        if (at == tokens.Length)
            throw Unexpected("a value");
        var token = tokens[at];
        at++;
        switch (token.Kind)
        {
            case ConditionTokenKind.Value:
                var value = token.Value!;
                return _ => value;
            case ConditionTokenKind.Name when Is("("):
                return Call(token);
            case ConditionTokenKind.Name:
                names.Add(token.Text);
                return values => values(token.Text);
            case ConditionTokenKind.Sign when token.Text == "(":
                return Bracket();
            default:
                at--;
                throw Unexpected("a value");
        }
    }

    // A bracket is an expression, or a list of items when it is empty or has commas.
    private Expression Bracket()
    {
        if (Is(")"))
        {
            at++;
            return _ => ListItems.Empty;
        }

        var items = new List<Expression> { Level(0) };
        while (Is(","))
        {
            at++;
            items.Add(Level(0));
        }

        Expect(")");
        return items.Count == 1
            ? items[0]
            : values =>
                items.Aggregate(
                    ListItems.Empty,
                    (all, item) => all.Union(Operators.List(item(values)))
                );
    }

    private Expression Call(ConditionToken name)
    {
        at++;
        var arguments = new List<Expression>();
        while (!Is(")"))
        {
            arguments.Add(Level(0));
            if (!Is(","))
                break;
            at++;
        }

        Expect(")");
        var (count, function) =
            Operators.Function(name.Text)
            ?? throw new ConditionException(
                $"There is no function '{name.Text}' in conditions; known are {string.Join(", ", Operators.Functions)}.",
                name.Column
            );
        return arguments.Count == count
            ? values => function([.. arguments.Select(a => a(values))])
            : throw new ConditionException(
                $"{name.Text} takes {count} value{(count == 1 ? "" : "s")}, not {arguments.Count}.",
                name.Column
            );
    }

    private bool Is(string sign) =>
        at < tokens.Length && tokens[at].Kind == ConditionTokenKind.Sign && tokens[at].Text == sign;

    private void Expect(string sign)
    {
        if (!Is(sign))
            throw Unexpected($"'{sign}'");
        at++;
    }

    private int Column => at < tokens.Length ? tokens[at].Column : text.Length + 1;

    private ConditionException Unexpected(string wanted) =>
        new(
            at < tokens.Length
                ? $"Here stands '{tokens[at].Text}' where {wanted} is needed."
                : $"The condition ends where {wanted} is needed.",
            Column
        );
}
