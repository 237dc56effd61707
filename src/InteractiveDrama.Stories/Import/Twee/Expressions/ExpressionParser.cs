using System.Collections.Immutable;
using System.Globalization;

namespace InteractiveDrama.Stories.Import.Twee.Expressions;

/// <summary>Reads expressions of Harlowe and SugarCube; what ink has no equivalent for is null.</summary>
internal sealed class ExpressionParser
{
    private const int Deepest = 60;
    private readonly List<Token> tokens;
    private Expr? it;
    private int at;
    private int depth;

    private ExpressionParser(List<Token> tokens) => this.tokens = tokens;

    /// <summary>Reads one expression.</summary>
    public static Expr? Parse(string source)
    {
        if (Tokens.Of(source) is not { } tokens)
            return null;
        var parser = new ExpressionParser(tokens);
        return parser.Or() is { } value && parser.Is(TokenKind.End) ? value : null;
    }

    /// <summary>Reads values separated by blanks, as the cases of a switch are.</summary>
    public static ImmutableArray<Expr>? Values(string source)
    {
        if (Tokens.Of(source) is not { } tokens)
            return null;
        var parser = new ExpressionParser(tokens);
        var values = ImmutableArray.CreateBuilder<Expr>();
        while (!parser.Is(TokenKind.End))
        {
            parser.Take(",");
            if (parser.Value() is not { } value)
                return null;
            values.Add(value);
        }

        return values.Count > 0 ? values.ToImmutable() : null;
    }

    /// <summary>Reads assignments: <c>$a to 1, $b += 2</c>, <c>1 into $a</c>.</summary>
    public static ImmutableArray<Assignment>? Assignments(string source)
    {
        if (Tokens.Of(source) is not { } tokens)
            return null;
        var parser = new ExpressionParser(tokens);
        var all = ImmutableArray.CreateBuilder<Assignment>();
        do
        {
            if (parser.Is(TokenKind.End))
                break;
            if (parser.Assignment() is not { } one)
                return null;
            all.Add(one);
        } while (parser.Take(",") || parser.Take(";"));
        return parser.Is(TokenKind.End) && all.Count > 0 ? all.ToImmutable() : null;
    }

    private Assignment? Assignment()
    {
        if (tokens[at].Kind == TokenKind.Variable && tokens[at + 1] is { } next)
        {
            var variable = new Expr.Variable(tokens[at].Text);
            if (next is { Kind: TokenKind.Sign, Text: "++" or "--" })
            {
                at += 2;
                var one = new Expr.Literal(ValueSort.Number, "1");
                return new Assignment(
                    variable.Name,
                    new Expr.Binary(next.Text[..1], variable, one)
                );
            }

            if (
                next is { Kind: TokenKind.Word, Text: "to" }
                || next
                    is { Kind: TokenKind.Sign, Text: "=" or "+=" or "-=" or "*=" or "/=" or "%=" }
            )
            {
                at += 2;
                it = variable;
                if (Or() is not { } value)
                    return null;
                return new Assignment(
                    variable.Name,
                    next.Text is "to" or "=" ? value : Arithmetic(next.Text[..1], variable, value)
                );
            }
        }

        if (
            Or() is { } put
            && TakeWord("into")
            && tokens[at] is { Kind: TokenKind.Variable, Text: var into }
        )
        {
            at++;
            return new Assignment(into, put);
        }

        return null;
    }

    private Expr? Or()
    {
        if (++depth > Deepest)
            return null;
        var left = And();
        while (left is not null && (TakeWord("or") || Take("||")))
            left = And() is { } right ? new Expr.Binary("||", left, right) : null;
        if (left is not null && Take("?"))
        {
            left =
                Or() is { } yes && Take(":") && Or() is { } no
                    ? new Expr.Call("choose", [left, yes, no])
                    : null;
        }

        depth--;
        return left;
    }

    private Expr? And()
    {
        var left = Not();
        while (left is not null && (TakeWord("and") || Take("&&")))
            left = Not() is { } right ? new Expr.Binary("&&", left, right) : null;
        return left;
    }

    private Expr? Not()
    {
        if (!TakeWord("not") && !Take("!"))
            return Comparison();
        if (++depth > Deepest)
            return null;
        var value = Not();
        depth--;
        return value is null ? null : new Expr.Unary("not", value);
    }

    private Expr? Comparison()
    {
        var left = Sum();
        while (left is not null && Comparator() is { } sign)
        {
            it = left;
            if (Sum() is not { } right)
                return null;
            left = sign switch
            {
                "contains" => Contains(left, right),
                "in" => Contains(right, left),
                _ => new Expr.Binary(sign, left, right),
            };
        }

        return left;
    }

    // ink looks for a text in a text, and for nothing in anything else that Twine has.
    private static Expr.Binary? Contains(Expr whole, Expr part) =>
        part is Expr.Literal { Type: ValueSort.Text }
        && whole is not Expr.Literal { Type: not ValueSort.Text }
            ? new Expr.Binary("?", whole, part)
            : null;

    private string? Comparator()
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Sign)
        {
            var sign = token.Text switch
            {
                "==" or "===" => "==",
                "!=" or "!==" => "!=",
                "<" or ">" or "<=" or ">=" => token.Text,
                _ => null,
            };
            at += sign is null ? 0 : 1;
            return sign;
        }

        if (token.Kind != TokenKind.Word)
            return null;
        switch (token.Text)
        {
            case "is":
                at++;
                if (TakeWord("not"))
                    return TakeWord("in") ? null : "!=";
                if (TakeWord("in"))
                    return "in";
                return tokens[at] is { Kind: TokenKind.Sign, Text: "<" or ">" or "<=" or ">=" }
                    ? Comparator()
                    : "==";
            case "eq":
                at++;
                return "==";
            case "isnot" or "neq" or "ne":
                at++;
                return "!=";
            case "gt" or "gte" or "lt" or "lte":
                at++;
                return (token.Text[0] == 'g' ? ">" : "<") + (token.Text.Length == 3 ? "=" : "");
            case "contains":
                at++;
                return "contains";
            default:
                return null;
        }
    }

    private Expr? Sum()
    {
        var left = Product();
        while (left is not null && tokens[at] is { Kind: TokenKind.Sign, Text: "+" or "-" } sign)
        {
            at++;
            left = Product() is { } right ? Arithmetic(sign.Text, left, right) : null;
        }

        return left;
    }

    private Expr? Product()
    {
        var left = Value();
        while (
            left is not null && tokens[at] is { Kind: TokenKind.Sign, Text: "*" or "/" or "%" } sign
        )
        {
            at++;
            left = Value() is { } right ? Arithmetic(sign.Text, left, right) : null;
        }

        return left;
    }

    // ink divides whole numbers as whole numbers; Twine does not.
    private static Expr.Binary Arithmetic(string sign, Expr left, Expr right) =>
        sign switch
        {
            "/" => new Expr.Binary("/", new Expr.Call("FLOAT", [left]), right),
            "%" => new Expr.Binary("mod", left, right),
            _ => new Expr.Binary(sign, left, right),
        };

    private Expr? Value()
    {
        var token = tokens[at++];
        switch (token.Kind)
        {
            case TokenKind.Number:
                return
                    double.TryParse(
                        token.Text,
                        NumberStyles.Float,
                        CultureInfo.InvariantCulture,
                        out var number
                    )
                    && number < int.MaxValue
                    ? new Expr.Literal(ValueSort.Number, token.Text)
                    : null;
            case TokenKind.Text:
                return new Expr.Literal(ValueSort.Text, token.Text);
            case TokenKind.Variable:
                // A part of a value ($a.b, $a's b) has no equivalent; the sign that follows is refused by the caller.
                return new Expr.Variable(token.Text);
            case TokenKind.Macro:
                return Arguments() is { } arguments
                    ? Functions.Harlowe(token.Text, arguments)
                    : null;
            case TokenKind.Word:
                return Word(token.Text);
            case TokenKind.Sign when token.Text == "(":
                return Or() is { } inner && Take(")") ? inner : null;
            case TokenKind.Sign when token.Text == "-":
                if (++depth > Deepest)
                    return null;
                var value = Value();
                depth--;
                return value is null ? null : new Expr.Unary("-", value);
            default:
                at--;
                return null;
        }
    }

    private Expr? Word(string word)
    {
        if (word == "it")
            return it;
        if (word is "true" or "false")
            return new Expr.Literal(ValueSort.Truth, word);
        if (word is "visits" or "visit")
            return new Expr.Visits(null);
        if (word is "turns")
            word = "turns";
        if (word == "Math" && Take(".") && Is(TokenKind.Word))
            word = $"Math.{tokens[at++].Text}";
        if (word is "def" or "ndef")
            return null;
        if (!Take("("))
            return word == "turns" ? new Expr.Call("TURNS", []) : null;
        return Arguments() is { } arguments ? Functions.SugarCube(word, arguments) : null;
    }

    private ImmutableArray<Expr>? Arguments()
    {
        var arguments = ImmutableArray.CreateBuilder<Expr>();
        if (Take(")"))
            return [];
        do
        {
            if (Or() is not { } one)
                return null;
            arguments.Add(one);
        } while (Take(","));
        return Take(")") ? arguments.ToImmutable() : null;
    }

    private bool Is(TokenKind kind) => tokens[at].Kind == kind;

    private bool Take(string sign)
    {
        if (tokens[at] is not { Kind: TokenKind.Sign } token || token.Text != sign)
            return false;
        at++;
        return true;
    }

    private bool TakeWord(string word)
    {
        if (tokens[at] is not { Kind: TokenKind.Word } token || token.Text != word)
            return false;
        at++;
        return true;
    }
}
