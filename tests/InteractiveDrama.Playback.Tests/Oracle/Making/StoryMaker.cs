using System.Collections.Immutable;
using InteractiveDrama.Playback.Tests.Oracle.Writing;

namespace InteractiveDrama.Playback.Tests.Oracle.Making;

/// <summary>Makes whole stories, the same one for the same seed.</summary>
internal sealed class StoryMaker
{
    private readonly Chance chance;
    private readonly World world;
    private readonly ExpressionMaker expressions;
    private readonly WeaveMaker weaves;

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
        var declarations = new WorldMaker(chance, world).Declare();
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
