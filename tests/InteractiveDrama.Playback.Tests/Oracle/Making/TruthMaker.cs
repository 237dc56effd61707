using InteractiveDrama.Playback.Tests.Oracle.Writing;

namespace InteractiveDrama.Playback.Tests.Oracle.Making;

/// <summary>Makes expressions that are true or false.</summary>
internal sealed class TruthMaker(Chance chance, ExpressionMaker expressions)
{
    public Node Truth(Scope scope, int fuel)
    {
        if (fuel <= 0 || chance.Percent(15))
            return chance.Percent(40)
                ? Node.Of(Sort.Truth, chance.One(["true", "false"]))
                : expressions.Named(Sort.Truth, scope, "true");
        Node E(Sort sort) => expressions.Make(sort, scope, fuel - 1);
        Node Both(Sort sort, params ReadOnlySpan<string> operators) =>
            Node.Of(Sort.Truth, $"(□ {chance.One(operators.ToArray())} □)", E(sort), E(sort));
        return chance.Make(
            new(5, "compare whole", () => Both(Sort.Whole, "==", "!=", "<", ">", "<=", ">=")),
            new(3, "compare", () => Both(Sort.Number, "==", "!=", "<", ">", "<=", ">=")),
            new(4, "and or", () => Both(Sort.Truth, "&&", "||", "and", "or")),
            new(1, "number and", () => Both(Sort.Number, "&&", "||")),
            new(3, "not", () => Node.Of(Sort.Truth, "(not □)", E(Sort.Truth))),
            new(2, "!", () => Node.Of(Sort.Truth, "(!□)", E(Sort.Number))),
            new(2, "truth ==", () => Both(Sort.Truth, "==", "!=")),
            new(3, "words ==", () => Both(Sort.Words, "==", "!=", "?", "!?")),
            new(3, "list compare", () => Both(Sort.Items, "==", "!=", "<", ">", "<=", ">=")),
            new(3, "list has", () => Both(Sort.Items, "?", "!?", "has", "hasnt")),
            new(2, "list and", () => Both(Sort.Items, "&&", "||")),
            new(
                1,
                "list mixed and",
                () => Node.Of(Sort.Truth, "(□ && □)", E(Sort.Items), E(Sort.Truth))
            ),
            new(
                1,
                "list whole ==",
                () => Node.Of(Sort.Truth, "(□ == □)", E(Sort.Items), E(Sort.Words))
            ),
            new(2, "list not", () => Node.Of(Sort.Truth, "(not □)", E(Sort.Items))),
            new(expressions.HasTarget(scope) ? 2 : 0, "target ==", () => SameTarget(scope)),
            new(
                chance.Below(6) == 0 && expressions.Variables(Sort.Target, scope).Count > 0 ? 2 : 0,
                "target as value",
                () =>
                    Node.Of(
                        Sort.Truth,
                        chance.One(["□", "(□ + 1)", "(□ == 2)"]),
                        expressions.Named(Sort.Target, scope, "")
                    )
            ),
            new(3, "whole as truth", () => E(Sort.Whole)),
            new(
                2,
                "truth call",
                () =>
                    expressions.Call(Sort.Truth, scope, fuel)
                    ?? expressions.Make(Sort.Whole, scope, 0)
            )
        );
    }

    private Node SameTarget(Scope scope)
    {
        var variables = expressions.Variables(Sort.Target, scope);
        return variables.Count == 0
            ? Node.Of(Sort.Truth, "true")
            : Node.Of(
                Sort.Truth,
                $"({chance.One(variables)} {chance.One(["==", "!="])} □)",
                expressions.Target(scope)
            );
    }
}
