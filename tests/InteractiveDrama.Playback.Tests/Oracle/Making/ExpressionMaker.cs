using InteractiveDrama.Playback.Tests.Oracle.Writing;

namespace InteractiveDrama.Playback.Tests.Oracle.Making;

/// <summary>Makes expressions.</summary>
internal sealed class ExpressionMaker(Chance chance, World world)
{
    private static readonly Sort[] AnySort =
    [
        Sort.Whole,
        Sort.Number,
        Sort.Truth,
        Sort.Words,
        Sort.Items,
    ];

    private readonly ListMaker lists = new(chance, world);

    /// <summary>Above zero inside a tag, where ink reads no divert targets.</summary>
    public int InTag { get; set; }

    /// <summary>Makes the text of a string, which may hold logic; set by who makes texts.</summary>
    public Func<Scope, int, Node>? TextOfString { get; set; }

    public Node Make(Sort sort, Scope scope, int fuel)
    {
        // Now and then something of another kind, which ink converts or fails on.
        if (fuel > 0 && sort != Sort.Target && chance.Below(120) == 0)
        {
            sort = chance.One(AnySort);
            if (sort == Sort.Items)
                return OwnList(lists.Make(this, scope, fuel));
        }

        return sort switch
        {
            Sort.Whole => Whole(scope, fuel),
            Sort.Number => Number(scope, fuel),
            Sort.Truth => Truth(scope, fuel),
            Sort.Words => Words(scope, fuel),
            Sort.Items => lists.Make(this, scope, fuel),
            Sort.Target => Target(scope),
            _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "No expression."),
        };
    }

    /// <summary>
    /// What a variable is given. ink gives it the very list that another variable or the program holds, and marks it
    /// with where it came from when it is empty, for all of them; a list made anew belongs to the variable alone.
    /// </summary>
    public Node MakeValue(Sort sort, Scope scope, int fuel)
    {
        var value = Make(sort, scope, fuel);
        return sort == Sort.Items ? OwnList(value) : value;
    }

    private static Node OwnList(Node list) =>
        list.Sort == Sort.Items ? Node.Of(Sort.Items, "(□ + ())", list) : list;

    /// <summary>A call of a function that returns the sort; null when there is none to call.</summary>
    public Node? Call(Sort returns, Scope scope, int fuel)
    {
        var functions = world
            .In(Role.Function)
            .Where(f => f.Returns == returns && (!scope.IsFunction || f.Rank > scope.Flow.Rank))
            .ToList();
        if (functions.Count == 0)
            return null;
        var function = chance.One(functions);
        return Arguments(function, scope, fuel) is { } arguments
            ? Node.Of(
                returns == Sort.Empty ? Sort.Whole : returns,
                $"{function.Path}({Holes(arguments.Length)})",
                [.. arguments]
            )
            : null;
    }

    /// <summary>What to hand to a flow; null when there is no variable for a reference.</summary>
    public Node[]? Arguments(Flow flow, Scope scope, int fuel)
    {
        var arguments = new Node[flow.Parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = flow.Parameters[i];
            if (parameter.IsReference)
            {
                // A divert stays in its frame, where a reference must not come to lead to itself.
                var variables =
                    flow.Role == Role.Knot
                        ?
                        [
                            .. world
                                .Globals.Where(v => v.Sort == parameter.Sort)
                                .Select(v => v.Name),
                        ]
                        : Variables(parameter.Sort, scope);
                if (variables.Count == 0)
                    return null;
                arguments[i] = Node.Of(Sort.Variable, chance.One(variables));
            }
            else if (parameter.Sort is Sort.Way or Sort.Start or Sort.Function)
            {
                if (InTag > 0 || Pointed(parameter.Sort, flow) is not { } pointed)
                    return null;
                arguments[i] = Node.Of(Sort.Variable, $"-> {pointed.Path}");
            }
            else if (parameter.Sort == Sort.Target && !HasTarget(scope))
            {
                return null;
            }
            else
            {
                arguments[i] = parameter is { Name: "left" }
                    ? Node.Of(Sort.Variable, chance.From(0, 4).ToString())
                    : MakeValue(parameter.Sort, scope, fuel - 1);
            }
        }

        return arguments;
    }

    // What a flow can be pointed at: flows of a higher rank, so that they do not come back to it.
    private Flow? Pointed(Sort sort, Flow by)
    {
        var flows = world
            .Flows.Where(f =>
                f.Rank > by.Rank
                && sort switch
                {
                    Sort.Way => f.Role == Role.Tunnel && f.Parameters.IsEmpty,
                    Sort.Start => f.Role == Role.Thread && f.Parameters.IsEmpty,
                    _ => IsSimple(f) && !world.Externals.Contains(f),
                }
            )
            .ToList();
        return flows.Count == 0 ? null : chance.One(flows);
    }

    public static bool IsSimple(Flow flow) =>
        flow is { Role: Role.Function, Returns: Sort.Whole }
        && flow.Parameters is [{ Sort: Sort.Whole, IsReference: false, Name: not "left" }];

    public static string Holes(int count) => string.Join(", ", Enumerable.Repeat(Node.Hole, count));

    /// <summary>Names of the variables of a sort that can be assigned.</summary>
    public List<string> Variables(Sort sort, Scope scope) =>
        [
            .. world
                .Globals.Concat(scope.Temps)
                .Where(v => v.Sort == sort && v.Name != "left")
                .Select(v => v.Name),
        ];

    private Node Named(Sort sort, Scope scope, string otherwise)
    {
        var names = Variables(sort, scope)
            .Concat(world.Constants.Where(c => c.Sort == sort).Select(c => c.Name))
            .ToList();
        return Node.Of(sort, names.Count == 0 ? otherwise : chance.One(names));
    }

    private Node Whole(Scope scope, int fuel)
    {
        if (fuel <= 0 || chance.Percent(35))
            return chance.Percent(50) ? WholeLiteral() : Named(Sort.Whole, scope, "4");
        Node E(Sort sort) => Make(sort, scope, fuel - 1);
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
                HasTarget(scope) ? 3 : 0,
                "TURNS_SINCE",
                () => Node.Of(Sort.Whole, "TURNS_SINCE(□)", Target(scope))
            ),
            new(
                HasTarget(scope) ? 2 : 0,
                "READ_COUNT",
                () => Node.Of(Sort.Whole, "READ_COUNT(□)", Target(scope))
            ),
            new(4, "count", () => Count(scope)),
            new(4, "whole call", () => Call(Sort.Whole, scope, fuel) ?? WholeLiteral()),
            new(
                Variables(Sort.Function, scope).Count > 0 ? 8 : 0,
                "call through variable",
                () =>
                    Node.Of(
                        Sort.Whole,
                        $"{chance.One(Variables(Sort.Function, scope))}(□)",
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
                Make(Sort.Whole, scope, 1),
                Make(Sort.Whole, scope, 1)
            ),
            1 => Node.Of(Sort.Whole, "RANDOM(-2147483647, 2147483647)"),
            _ => Node.Of(
                Sort.Whole,
                $"RANDOM({chance.From(-3, 2)}, MAX({chance.From(2, 9)}, □))",
                Make(Sort.Whole, scope, fuel - 2)
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

    private Node Number(Scope scope, int fuel)
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
                1 => Named(Sort.Number, scope, "0.75"),
                _ => Whole(scope, 0),
            };
        }

        Node E(Sort sort) => Make(sort, scope, fuel - 1);
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
                () => Node.Of(Sort.Number, "POW(□, □)", E(Sort.Number), Make(Sort.Whole, scope, 0))
            ),
            new(2, "FLOOR", () => Node.Of(Sort.Number, "FLOOR(□)", E(Sort.Number))),
            new(2, "CEILING", () => Node.Of(Sort.Number, "CEILING(□)", E(Sort.Number))),
            new(2, "FLOAT", () => Node.Of(Sort.Number, "FLOAT(□)", E(Sort.Number))),
            new(2, "number MIN", () => Binary("MIN(□, □)")),
            new(2, "number MAX", () => Binary("MAX(□, □)")),
            new(2, "number call", () => Call(Sort.Number, scope, fuel) ?? Whole(scope, 0))
        );
    }

    private Node Truth(Scope scope, int fuel)
    {
        if (fuel <= 0 || chance.Percent(15))
            return chance.Percent(40)
                ? Node.Of(Sort.Truth, chance.One(["true", "false"]))
                : Named(Sort.Truth, scope, "true");
        Node E(Sort sort) => Make(sort, scope, fuel - 1);
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
            new(HasTarget(scope) ? 2 : 0, "target ==", () => SameTarget(scope)),
            new(
                chance.Below(6) == 0 && Variables(Sort.Target, scope).Count > 0 ? 2 : 0,
                "target as value",
                () =>
                    Node.Of(
                        Sort.Truth,
                        chance.One(["□", "(□ + 1)", "(□ == 2)"]),
                        Named(Sort.Target, scope, "")
                    )
            ),
            new(3, "whole as truth", () => E(Sort.Whole)),
            new(2, "truth call", () => Call(Sort.Truth, scope, fuel) ?? Whole(scope, 0))
        );
    }

    private Node SameTarget(Scope scope)
    {
        var variables = Variables(Sort.Target, scope);
        return variables.Count == 0
            ? Node.Of(Sort.Truth, "true")
            : Node.Of(
                Sort.Truth,
                $"({chance.One(variables)} {chance.One(["==", "!="])} □)",
                Target(scope)
            );
    }

    private Node Words(Scope scope, int fuel)
    {
        if (fuel <= 0 || chance.Percent(20))
            return chance.Percent(40)
                ? Node.Of(
                    Sort.Words,
                    chance.One(["\"\"", "\"ash\"", "\"a\"", "\"Ash \"", "\" b\""])
                )
                : Named(Sort.Words, scope, "\"elm\"");
        Node E(Sort sort) => Make(sort, scope, fuel - 1);
        return chance.Make(
            new(5, "string", () => Node.Of(Sort.Words, "\"□\"", TextOfString!(scope, fuel - 1))),
            new(3, "words +", () => Node.Of(Sort.Words, "(□ + □)", E(Sort.Words), E(Sort.Words))),
            new(
                2,
                "words + number",
                () => Node.Of(Sort.Words, "(□ + □)", E(Sort.Words), E(Sort.Number))
            ),
            new(
                1,
                "truth + words",
                () => Node.Of(Sort.Words, "(□ + □)", E(Sort.Truth), E(Sort.Words))
            ),
            new(
                3,
                "words call",
                () => Call(Sort.Words, scope, fuel) ?? Named(Sort.Words, scope, "\"oak\"")
            )
        );
    }

    private bool HasTarget(Scope scope) => InTag == 0 || Variables(Sort.Target, scope).Count > 0;

    private Node Target(Scope scope)
    {
        var names = Variables(Sort.Target, scope);
        if (names.Count > 0 && (InTag > 0 || chance.Percent(40)))
            return Node.Of(Sort.Target, chance.One(names));
        var paths = world
            .In(Role.Knot)
            .Where(f => f.Parameters.IsEmpty)
            .Select(f => f.Path)
            .Concat(scope.Labels)
            .ToList();
        return Node.Of(Sort.Target, $"-> {chance.One(paths)}");
    }
}
