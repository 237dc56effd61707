using InteractiveDrama.Playback.Tests.Oracle.Writing;

namespace InteractiveDrama.Playback.Tests.Oracle.Making;

/// <summary>Makes expressions that are numbers.</summary>
internal sealed class NumberMaker(Chance chance, World world, ExpressionMaker expressions)
{
    public Node Whole(Scope scope, int fuel)
    {
        if (fuel <= 0 || chance.Percent(35))
            return chance.Percent(50) ? WholeLiteral() : expressions.Named(Sort.Whole, scope, "4");
        Node E(Sort sort) => expressions.Make(sort, scope, fuel - 1);
        Node Binary(string form) => Node.Of(Sort.Whole, form, E(Sort.Whole), E(Sort.Whole));
        return chance.Make(
            new(5, "whole +", () => Binary("(□ + □)")),
            new(4, "whole -", () => Binary("(□ - □)")),
            new(4, "whole *", () => Binary("(□ * □)")),
            new(
                2,
                "whole /",
                () => Node.Of(Sort.Whole, $"(□ / {chance.From(1, 4)})", E(Sort.Whole))
            ),
            new(
                3,
                "whole %",
                () => Node.Of(Sort.Whole, $"(□ % {chance.From(1, 4)})", E(Sort.Whole))
            ),
            new(
                1,
                "whole mod",
                () => Node.Of(Sort.Whole, $"(□ mod {chance.From(2, 5)})", E(Sort.Whole))
            ),
            new(chance.Below(12) == 0 ? 1 : 0, "any /", () => Binary("(□ / □)")),
            new(chance.Below(12) == 0 ? 1 : 0, "any %", () => Binary("(□ % □)")),
            new(2, "negate", () => Node.Of(Sort.Whole, "(-(□ + 1))", E(Sort.Whole))),
            new(2, "MIN", () => Binary("MIN(□, □)")),
            new(2, "MAX", () => Binary("MAX(□, □)")),
            new(2, "INT", () => Node.Of(Sort.Whole, "INT(□)", E(Sort.Number))),
            new(
                2,
                "truth as number",
                () => Node.Of(Sort.Whole, "(□ + □)", E(Sort.Truth), E(Sort.Whole))
            ),
            new(3, "LIST_COUNT", () => Node.Of(Sort.Whole, "LIST_COUNT(□)", E(Sort.Items))),
            new(3, "LIST_VALUE", () => Node.Of(Sort.Whole, "LIST_VALUE(□)", E(Sort.Items))),
            new(3, "RANDOM", () => Random(scope, fuel)),
            new(2, "CHOICE_COUNT", () => Node.Of(Sort.Whole, "CHOICE_COUNT()")),
            new(2, "TURNS", () => Node.Of(Sort.Whole, "TURNS()")),
            new(
                expressions.HasTarget(scope) ? 3 : 0,
                "TURNS_SINCE",
                () => Node.Of(Sort.Whole, "TURNS_SINCE(□)", expressions.Target(scope))
            ),
            new(
                expressions.HasTarget(scope) ? 2 : 0,
                "READ_COUNT",
                () => Node.Of(Sort.Whole, "READ_COUNT(□)", expressions.Target(scope))
            ),
            new(4, "count", () => Count(scope)),
            new(4, "whole call", () => expressions.Call(Sort.Whole, scope, fuel) ?? WholeLiteral()),
            new(
                expressions.Variables(Sort.Function, scope).Count > 0 ? 40 : 0,
                "call through variable",
                () =>
                    Node.Of(
                        Sort.Whole,
                        $"{chance.One(expressions.Variables(Sort.Function, scope))}(□)",
                        E(Sort.Whole)
                    )
            )
        );
    }

    private Node WholeLiteral() =>
        Node.Of(
            Sort.Whole,
            chance.Below(40) == 0 ? "2147483647"
                : chance.Below(10) == 0 ? $"-{chance.From(1, 9)}"
                : chance.From(0, 7).ToString()
        );

    private Node Random(Scope scope, int fuel) =>
        chance.Below(25) switch
        {
            0 => Node.Of(
                Sort.Whole,
                "RANDOM(□, □)",
                expressions.Make(Sort.Whole, scope, 1),
                expressions.Make(Sort.Whole, scope, 1)
            ),
            1 => Node.Of(Sort.Whole, "RANDOM(-2147483647, 2147483647)"),
            _ => Node.Of(
                Sort.Whole,
                $"RANDOM({chance.From(-3, 2)}, MAX({chance.From(2, 9)}, □))",
                expressions.Make(Sort.Whole, scope, fuel - 2)
            ),
        };

    private Node Count(Scope scope)
    {
        var names = world
            .Flows.Where(f => f.Role != Role.Function)
            .Select(f => f.Path)
            .Concat(world.Labels)
            .Concat(scope.Labels)
            .Concat(scope.Labels)
            .ToList();
        return Node.Of(Sort.Whole, names.Count == 0 ? "0" : chance.One(names));
    }

    public Node Number(Scope scope, int fuel)
    {
        if (fuel <= 0 || chance.Percent(25))
        {
            return chance.Below(3) switch
            {
                0 => Node.Of(
                    Sort.Number,
                    chance.One([
                        "0.5",
                        "1.5",
                        "-2.25",
                        "3.0",
                        "0.1",
                        "100000.0",
                        "16777217.0",
                        "0.00001",
                    ])
                ),
                1 => expressions.Named(Sort.Number, scope, "0.75"),
                _ => Whole(scope, 0),
            };
        }

        Node E(Sort sort) => expressions.Make(sort, scope, fuel - 1);
        Node Binary(string form) => Node.Of(Sort.Number, form, E(Sort.Number), E(Sort.Number));
        return chance.Make(
            new(5, "whole number", () => Whole(scope, fuel)),
            new(4, "number +", () => Binary("(□ + □)")),
            new(3, "number -", () => Binary("(□ - □)")),
            new(3, "number *", () => Binary("(□ * □)")),
            new(3, "number /", () => Node.Of(Sort.Number, "(□ / 2.5)", E(Sort.Number))),
            new(
                1,
                "number / 0",
                () => Node.Of(Sort.Number, "(□ / (□ + 0.25))", E(Sort.Number), E(Sort.Number))
            ),
            new(2, "number %", () => Node.Of(Sort.Number, "(□ % 1.5)", E(Sort.Number))),
            new(2, "number negate", () => Node.Of(Sort.Number, "(-(□ + 0.5))", E(Sort.Number))),
            new(
                2,
                "POW",
                () =>
                    Node.Of(
                        Sort.Number,
                        "POW(□, □)",
                        E(Sort.Number),
                        expressions.Make(Sort.Whole, scope, 0)
                    )
            ),
            new(2, "FLOOR", () => Node.Of(Sort.Number, "FLOOR(□)", E(Sort.Number))),
            new(2, "CEILING", () => Node.Of(Sort.Number, "CEILING(□)", E(Sort.Number))),
            new(2, "FLOAT", () => Node.Of(Sort.Number, "FLOAT(□)", E(Sort.Number))),
            new(2, "number MIN", () => Binary("MIN(□, □)")),
            new(2, "number MAX", () => Binary("MAX(□, □)")),
            new(
                2,
                "number call",
                () => expressions.Call(Sort.Number, scope, fuel) ?? Whole(scope, 0)
            )
        );
    }
}
