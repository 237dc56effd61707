using InteractiveDrama.Playback.Tests.Oracle.Writing;

namespace InteractiveDrama.Playback.Tests.Oracle.Making;

/// <summary>Makes expressions.</summary>
internal sealed class ExpressionMaker
{
    private static readonly Sort[] AnySort =
    [
        Sort.Whole,
        Sort.Number,
        Sort.Truth,
        Sort.Words,
        Sort.Items,
    ];

    private readonly Chance chance;
    private readonly World world;
    private readonly ListMaker lists;
    private readonly NumberMaker numbers;
    private readonly TruthMaker truths;

    public ExpressionMaker(Chance chance, World world)
    {
        this.chance = chance;
        this.world = world;
        lists = new ListMaker(chance, world);
        numbers = new NumberMaker(chance, world, this);
        truths = new TruthMaker(chance, this);
    }

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
            Sort.Whole => numbers.Whole(scope, fuel),
            Sort.Number => numbers.Number(scope, fuel),
            Sort.Truth => truths.Truth(scope, fuel),
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

    public Node Named(Sort sort, Scope scope, string otherwise)
    {
        var names = Variables(sort, scope)
            .Concat(world.Constants.Where(c => c.Sort == sort).Select(c => c.Name))
            .ToList();
        return Node.Of(sort, names.Count == 0 ? otherwise : chance.One(names));
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

    public bool HasTarget(Scope scope) => InTag == 0 || Variables(Sort.Target, scope).Count > 0;

    public Node Target(Scope scope)
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
