using System.Collections.Immutable;
using InteractiveDrama.Playback.Tests.Oracle.Writing;

namespace InteractiveDrama.Playback.Tests.Oracle.Making;

/// <summary>Makes whole stories, the same one for the same seed.</summary>
internal sealed class StoryMaker
{
    private static readonly Sort[] Values =
    [
        Sort.Whole,
        Sort.Number,
        Sort.Truth,
        Sort.Words,
        Sort.Items,
    ];
    private readonly Chance chance;
    private readonly World world;
    private readonly ExpressionMaker expressions;
    private readonly WeaveMaker weaves;
    private readonly List<Node> declarations = [];
    private int parameters;

    private StoryMaker(int seed)
    {
        chance = new Chance(seed);
        world = new World { TunnelsStartThreads = chance.Percent(50) };
        expressions = new ExpressionMaker(chance, world);
        var tails = new TailMaker(chance, world, expressions);
        weaves = new WeaveMaker(
            chance,
            world,
            expressions,
            new TextMaker(chance, expressions, tails),
            tails
        );
    }

    public static Node Make(int seed) => new StoryMaker(seed).Make();

    private Node Make()
    {
        DeclareFlows();
        DeclareNames();
        DeclareMissing();
        var root = weaves.Flow(
            new Scope(new Flow("", Role.Knot, 0, [], Sort.Empty)),
            chance.From(2, 14)
        );
        if (InkWriter.Write(root).TrimStart().Split('\n')[0].Contains('#'))
            root = Node.Run(Sort.Block, root.Parts.Insert(0, Node.Line("Begin.")));
        var flows = new List<Node>();
        foreach (var flow in world.Flows.Where(f => !f.Path.Contains('.')))
        {
            var stitches = world.Flows.Where(f =>
                f.Path.StartsWith(flow.Path + ".", StringComparison.Ordinal)
            );
            flows.Add(Write(flow, "== ", [.. stitches.Select(s => Write(s, "= ", []))]));
        }

        return Node.Of(
            Sort.Story,
            "",
            Node.Run(Sort.Declarations, declarations),
            root,
            Node.Run(Sort.Flows, flows)
        );
    }

    private void DeclareFlows()
    {
        var rank = 1;
        for (var i = chance.From(1, 4); i > 0; i--)
        {
            var name = $"k{rank}";
            world.Flows.Add(
                new Flow(
                    name,
                    Role.Knot,
                    rank++,
                    chance.Percent(25) ? Parameters() : [],
                    Sort.Empty
                )
            );
            for (var s = chance.Percent(25) ? chance.From(1, 2) : 0; s > 0; s--)
                world.Flows.Add(
                    new Flow(
                        $"{name}.s{rank}",
                        Role.Knot,
                        rank++,
                        chance.Percent(20) ? Parameters() : [],
                        Sort.Empty
                    )
                );
        }

        world.Flows.Add(new Flow("sink", Role.Knot, rank++, [], Sort.Empty));
        for (var i = chance.From(0, 3); i > 0; i--)
            world.Flows.Add(
                new Flow(
                    $"w{rank}",
                    Role.Tunnel,
                    rank++,
                    chance.Percent(45) ? Parameters() : [],
                    Sort.Empty
                )
            );
        if (chance.Percent(30))
            world.Flows.Add(
                new Flow(
                    $"w{rank}",
                    Role.Tunnel,
                    rank++,
                    [new Parameter("left", Sort.Whole, false)],
                    Sort.Empty
                )
            );
        for (var i = chance.From(0, 2); i > 0; i--)
            world.Flows.Add(
                new Flow(
                    $"h{rank}",
                    Role.Thread,
                    rank++,
                    chance.Percent(35) ? Parameters() : [],
                    Sort.Empty
                )
            );
        for (var i = chance.From(1, 4); i > 0; i--)
        {
            var returns = chance.One([Sort.Empty, Sort.Empty, Sort.Whole, Sort.Whole, .. Values]);
            var isSimple = returns == Sort.Whole && chance.Percent(40);
            world.Flows.Add(
                new Flow(
                    $"f{rank}",
                    Role.Function,
                    rank++,
                    isSimple ? [Parameter(Sort.Whole, false)] : Parameters(isFunction: true),
                    returns
                )
            );
        }

        if (chance.Percent(40))
            world.Flows.Add(
                new Flow(
                    $"f{rank}",
                    Role.Function,
                    rank,
                    [
                        new Parameter("left", Sort.Whole, false),
                        .. chance.Percent(50) ? Parameters(isFunction: true) : [],
                    ],
                    chance.One([Sort.Empty, Sort.Whole, Sort.Words])
                )
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
                    chance.Below(8) switch
                    {
                        0 => Parameter(Sort.Target, false),
                        1 => Parameter(isFunction ? Sort.Function : Sort.Way, false),
                        2 => Parameter(isFunction ? Sort.Function : Sort.Start, false),
                        3 or 4 => Parameter(chance.One(Values), true),
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

    private Node Write(Flow flow, string sign, ImmutableArray<Node> stitches)
    {
        var scope = new Scope(flow);
        // A knot with nothing before its first stitch begins there.
        var isEmpty = !stitches.IsEmpty && chance.Percent(40);
        var body = isEmpty ? Node.Run(Sort.Block, []) : weaves.Flow(scope, chance.From(1, 9));
        if (flow.Parameters.Any(p => p.Name == "left"))
            body = Bounded(flow, scope, body);
        return Node.Of(
            Sort.Flow,
            flow.Role == Role.Function
                ? $"== function {flow.Header}{(flow.Parameters.IsEmpty ? "()" : "")}"
                : sign + flow.Header,
            body,
            Node.Run(Sort.Flows, stitches)
        );
    }

    // Calls itself with one less, until nothing is left.
    private Node Bounded(Flow flow, Scope scope, Node body)
    {
        var again = new Scope(flow);
        var others = flow
            .Parameters.Skip(1)
            .Select(p =>
                p.IsReference || p.Sort is Sort.Target or Sort.Function
                    ? Node.Of(Sort.Variable, p.Name)
                    : expressions.MakeValue(p.Sort, again, 1)
            )
            .ToList();
        var call = $"{flow.Path}(left - 1{string.Concat(others.Select(_ => ", □"))})";
        var line =
            flow.Role == Role.Function
                ? Node.Of(
                    Sort.Line,
                    "{left > 0: " + (flow.Returns == Sort.Empty ? "<>" : "") + "{" + call + "}}",
                    [.. others]
                )
                : Node.Of(Sort.Line, "{left > 0: -> " + call + " ->}", [.. others]);
        return Node.Run(Sort.Block, body.Parts.Insert(chance.Below(body.Parts.Length), line));
    }
}
