using System.Collections.Immutable;
using InteractiveDrama.Playback.Tests.Oracle.Writing;

namespace InteractiveDrama.Playback.Tests.Oracle.Making;

/// <summary>Decides what a story can name: flows, variables, constants, lists.</summary>
internal sealed class WorldMaker(Chance chance, World world)
{
    private static readonly Sort[] Values =
    [
        Sort.Whole,
        Sort.Number,
        Sort.Truth,
        Sort.Words,
        Sort.Items,
    ];
    private readonly List<Node> declarations = [];
    private int rank = 1;
    private int parameters;

    /// <summary>Fills the world.</summary>
    /// <returns>The lines that declare it, but for the flows.</returns>
    public IEnumerable<Node> Declare()
    {
        DeclareFlows();
        DeclareNames();
        DeclareMissing();
        return declarations;
    }

    private void Add(
        string name,
        Role role,
        ImmutableArray<Parameter> taken,
        Sort returns = Sort.Empty
    ) => world.Flows.Add(new Flow(name, role, rank++, taken, returns));

    private void DeclareFlows()
    {
        for (var i = chance.From(1, 4); i > 0; i--)
        {
            var name = $"k{rank}";
            Add(name, Role.Knot, chance.Percent(25) ? Parameters() : []);
            for (var s = chance.Percent(25) ? chance.From(1, 2) : 0; s > 0; s--)
                Add($"{name}.s{rank}", Role.Knot, chance.Percent(20) ? Parameters() : []);
        }

        Add("sink", Role.Knot, []);
        for (var i = chance.From(0, 3); i > 0; i--)
            Add($"w{rank}", Role.Tunnel, chance.Percent(45) ? Parameters() : []);
        if (chance.Percent(40))
            Add($"w{rank}", Role.Tunnel, []);
        if (chance.Percent(30))
            Add($"w{rank}", Role.Tunnel, [new Parameter("left", Sort.Whole, false)]);
        for (var i = chance.From(0, 2); i > 0; i--)
            Add($"h{rank}", Role.Thread, chance.Percent(35) ? Parameters() : []);
        for (var i = chance.From(1, 4); i > 0; i--)
        {
            var returns = chance.One([Sort.Empty, Sort.Empty, Sort.Whole, Sort.Whole, .. Values]);
            var isSimple = returns == Sort.Whole && chance.Percent(40);
            Add(
                $"f{rank}",
                Role.Function,
                isSimple ? [Parameter(Sort.Whole, false)] : Parameters(isFunction: true),
                returns
            );
        }

        // What others can be pointed at stands behind them.
        if (chance.Percent(60))
            Add($"f{rank}", Role.Function, [Parameter(Sort.Whole, false)], Sort.Whole);
        if (chance.Percent(40))
            Add(
                $"f{rank}",
                Role.Function,
                [
                    new Parameter("left", Sort.Whole, false),
                    .. chance.Percent(50) ? Parameters(isFunction: true) : [],
                ],
                chance.One([Sort.Empty, Sort.Whole, Sort.Words])
            );
    }

    private ImmutableArray<Parameter> Parameters(bool isFunction = false)
    {
        var count = chance.From(isFunction ? 0 : 1, 2);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ =>
                    chance.Below(9) switch
                    {
                        0 => Parameter(Sort.Target, false),
                        1 or 2 => Parameter(isFunction ? Sort.Function : Sort.Way, false),
                        3 => Parameter(isFunction ? Sort.Function : Sort.Start, false),
                        4 or 5 => Parameter(chance.One(Values), true),
                        _ => Parameter(chance.One(Values), false),
                    }
                ),
        ];
    }

    private Parameter Parameter(Sort sort, bool isReference) =>
        new($"p{++parameters}", sort, isReference);

    private void DeclareNames()
    {
        for (var i = 0; i < chance.From(1, 2); i++)
            DeclareList(i);
        foreach (var sort in Values.Append(Sort.Target))
        {
            for (var i = chance.From(sort == Sort.Whole ? 1 : 0, 2); i > 0; i--)
            {
                var name = $"v{world.Globals.Count}";
                Declare($"VAR {name} = {Literal(sort)}");
                world.Globals.Add(new Variable(name, sort));
            }
        }

        foreach (var sort in Values.Where(s => s is not Sort.Items && chance.Percent(30)))
        {
            var name = $"N{world.Constants.Count}";
            Declare($"CONST {name} = {Literal(sort)}");
            world.Constants.Add(new Variable(name, sort));
        }

        // A function may be declared as the host's; the story's own is called when the host has none.
        foreach (
            var function in world
                .In(Role.Function)
                .Where(f =>
                    chance.Percent(20)
                    && f.Parameters.All(p =>
                        p.Sort is not (Sort.Target or Sort.Way or Sort.Start or Sort.Function)
                        && !p.IsReference
                    )
                )
        )
        {
            world.Externals.Add(function);
            Declare($"EXTERNAL {function.Header}{(function.Parameters.IsEmpty ? "()" : "")}");
        }
    }

    // Some have nothing to fall back on, and cannot be played.
    private void DeclareMissing()
    {
        if (chance.Below(150) > 0)
            return;
        Declare("EXTERNAL missing(x)");
        Declare("~ missing(1)");
    }

    private void DeclareList(int number)
    {
        var items = Enumerable
            .Range(0, chance.From(1, 4))
            .Select(i => $"{"abc"[number]}{i}")
            .ToList();
        if (chance.Percent(25))
            items.Add("shared");
        var value = 0;
        var written = items.Select(item =>
        {
            var given = chance.Below(5) == 0 ? $" = {value = chance.From(0, 6)}" : "";
            value++;
            return chance.Percent(35) ? $"({item}{given})" : item + given;
        });
        var name = $"l{number}";
        Declare($"LIST {name} = {string.Join(", ", written)}");
        world.Lists.Add(new ListDefinition(name, [.. items]));
        world.Globals.Add(new Variable(name, Sort.Items));
    }

    private string Literal(Sort sort) =>
        sort switch
        {
            Sort.Whole => chance.From(-2, 9).ToString(),
            Sort.Number => chance.One(["0.5", "2.5", "-1.25", "4.0"]),
            Sort.Truth => chance.One(["true", "false"]),
            Sort.Words => chance.One(["\"\"", "\"ash\"", "\" Oak \""]),
            Sort.Items => chance.Percent(30)
                ? "()"
                : $"({chance.One(world.Lists[0].FullItems.ToList())})",
            _ =>
                $"-> {chance.One(world.In(Role.Knot).Where(f => f.Parameters.IsEmpty).ToList()).Path}",
        };

    private void Declare(string line) => declarations.Add(Node.Line(line));
}
