using InteractiveDrama.Playback.Tests.Oracle.Writing;

namespace InteractiveDrama.Playback.Tests.Oracle.Making;

/// <summary>Makes the lines that begin with a tilde.</summary>
internal sealed class LogicMaker(Chance chance, ExpressionMaker expressions)
{
    private static readonly Sort[] Values =
    [
        Sort.Whole,
        Sort.Number,
        Sort.Truth,
        Sort.Words,
        Sort.Items,
    ];
    private int temps;

    public Node Statement(Scope scope) =>
        chance.Make(
            new(6, "assign", () => Assign(scope)),
            new(4, "temp", () => Temp(scope)),
            new(3, "increment", () => Increment(scope)),
            new(2, "add to list", () => Add(scope)),
            new(2, "aim", () => Aim(scope)),
            new(
                2,
                "SEED_RANDOM",
                () => Line("SEED_RANDOM(□)", expressions.Make(Sort.Whole, scope, 1))
            ),
            new(5, "call", () => Call(scope)),
            new(scope.IsFunction ? 2 : 0, "early return", () => Return(scope))
        );

    public Node Return(Scope scope) =>
        scope.Flow.Returns == Sort.Empty
            ? Line("return")
            : Line("return □", expressions.Make(scope.Flow.Returns, scope, 3));

    private static Node Line(string form, params Node[] parts) =>
        Node.Of(Sort.Line, "~ " + form, [.. parts]);

    private Node Assign(Scope scope)
    {
        var sort = chance.One(Values);
        var names = expressions.Variables(sort, scope);
        return names.Count == 0
            ? Temp(scope)
            : Line($"{chance.One(names)} = □", expressions.MakeValue(sort, scope, 3));
    }

    private Node Temp(Scope scope)
    {
        var sort = chance.One(Values);
        var name = $"t{++temps}";
        var line = Line($"temp {name} = □", expressions.MakeValue(sort, scope, 3));
        scope.Temps.Add(new Variable(name, sort));
        return line;
    }

    private Node Increment(Scope scope)
    {
        var names = expressions.Variables(Sort.Whole, scope);
        if (names.Count == 0)
            return Temp(scope);
        var name = chance.One(names);
        return chance.Below(4) switch
        {
            0 => Line($"{name}++"),
            1 => Line($"{name}--"),
            2 => Line($"{name} += □", expressions.Make(Sort.Whole, scope, 2)),
            _ => Line($"{name} -= □", expressions.Make(Sort.Whole, scope, 2)),
        };
    }

    private Node Add(Scope scope)
    {
        var names = expressions.Variables(Sort.Items, scope);
        if (names.Count == 0)
            return Temp(scope);
        var name = chance.One(names);
        return chance.Below(4) switch
        {
            0 => Line($"{name}++"),
            1 => Line($"{name}--"),
            2 => Line($"{name} += □", expressions.Make(Sort.Items, scope, 2)),
            _ => Line($"{name} -= □", expressions.Make(Sort.Items, scope, 2)),
        };
    }

    private Node Aim(Scope scope)
    {
        var names = expressions.Variables(Sort.Target, scope);
        return names.Count == 0
            ? Temp(scope)
            : Line($"{chance.One(names)} = □", expressions.Make(Sort.Target, scope, 0));
    }

    private Node Call(Scope scope) =>
        expressions.Call(chance.One([Sort.Empty, Sort.Empty, .. Values]), scope, 2) is { } call
            ? Line("□", call)
            : Increment(scope);
}
