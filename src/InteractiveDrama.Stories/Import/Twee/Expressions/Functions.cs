using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Import.Twee.Expressions;

/// <summary>The functions of both formats that ink has, or that a few lines of ink do.</summary>
internal static class Functions
{
    private const int MostAlternatives = 20;

    public static Expr? Harlowe(string name, ImmutableArray<Expr> arguments) =>
        name switch
        {
            "either" => Either(arguments),
            "random" => Random(arguments),
            "visited" when arguments is [Expr.Literal { Type: ValueSort.Text } passage] =>
                new Expr.Binary(
                    ">",
                    new Expr.Visits(passage.Text),
                    new Expr.Literal(ValueSort.Number, "0")
                ),
            "cond" when arguments.Length == 3 => new Expr.Call("choose", arguments),
            "str" or "string" when arguments.Length == 1 => Text(arguments[0]),
            "round" when arguments.Length == 1 => Round(arguments[0]),
            "floor" when arguments.Length == 1 => new Expr.Call("FLOOR", arguments),
            "ceil" when arguments.Length == 1 => new Expr.Call("CEILING", arguments),
            "min" when arguments.Length == 2 => new Expr.Call("MIN", arguments),
            "max" when arguments.Length == 2 => new Expr.Call("MAX", arguments),
            _ => null,
        };

    public static Expr? SugarCube(string name, ImmutableArray<Expr> arguments) =>
        name switch
        {
            "either" => Either(arguments),
            "random" => Random(arguments),
            "visited" when arguments.IsEmpty => new Expr.Visits(null),
            "visited" when arguments is [Expr.Literal { Type: ValueSort.Text } passage] =>
                new Expr.Visits(passage.Text),
            "hasVisited" when arguments is [Expr.Literal { Type: ValueSort.Text } passage] =>
                new Expr.Binary(
                    ">",
                    new Expr.Visits(passage.Text),
                    new Expr.Literal(ValueSort.Number, "0")
                ),
            "turns" when arguments.IsEmpty => new Expr.Call("TURNS", []),
            "String" when arguments.Length == 1 => Text(arguments[0]),
            "Math.round" when arguments.Length == 1 => Round(arguments[0]),
            "Math.floor" or "Math.trunc" when arguments.Length == 1 => new Expr.Call(
                "FLOOR",
                arguments
            ),
            "Math.ceil" when arguments.Length == 1 => new Expr.Call("CEILING", arguments),
            "Math.min" when arguments.Length == 2 => new Expr.Call("MIN", arguments),
            "Math.max" when arguments.Length == 2 => new Expr.Call("MAX", arguments),
            _ => null,
        };

    private static Expr.Call? Either(ImmutableArray<Expr> arguments) =>
        arguments.Length is > 0 and <= MostAlternatives
            ? new Expr.Call($"either{arguments.Length}", arguments)
            : null;

    private static Expr.Call? Random(ImmutableArray<Expr> arguments) =>
        arguments switch
        {
            [var most] => new Expr.Call("RANDOM", [new Expr.Literal(ValueSort.Number, "0"), most]),
            [Expr.Literal least, Expr.Literal most]
                when decimal.TryParse(least.Text, out var a)
                    && decimal.TryParse(most.Text, out var b)
                    && a > b => new Expr.Call("RANDOM", [most, least]),
            [var least, var most] => new Expr.Call("RANDOM", [least, most]),
            _ => null,
        };

    private static Expr.Call Round(Expr value) =>
        new("FLOOR", [new Expr.Binary("+", value, new Expr.Literal(ValueSort.Number, "0.5"))]);

    private static Expr.Binary Text(Expr value) =>
        new("+", new Expr.Literal(ValueSort.Text, ""), value);
}
