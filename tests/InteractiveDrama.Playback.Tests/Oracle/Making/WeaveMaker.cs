using InteractiveDrama.Playback.Tests.Oracle.Writing;

namespace InteractiveDrama.Playback.Tests.Oracle.Making;

/// <summary>Makes statements: lines, choices, gathers, and what stands in braces over several lines.</summary>
internal sealed class WeaveMaker(
    Chance chance,
    World world,
    ExpressionMaker expressions,
    TextMaker texts,
    TailMaker tails
)
{
    private const int MostDepth = 4;
    private readonly LogicMaker logic = new(chance, expressions);
    private int labels;
    private int fuel;

    /// <summary>The statements of a flow.</summary>
    /// <param name="scope">What can be named.</param>
    /// <param name="size">About how many statements.</param>
    public Node Flow(Scope scope, int size)
    {
        fuel = size;
        return Block(scope, new Spot(1, IsTaken: false, Braces: 0, Join: null), mustLeave: true);
    }

    /// <summary>The statements of a flow, or of a part of one.</summary>
    /// <param name="scope">What can be named.</param>
    /// <param name="spot">Where they stand.</param>
    /// <param name="mustLeave">True when nothing follows, so that the last one should lead on.</param>
    private Node Block(Scope scope, Spot spot, bool mustLeave)
    {
        var statements = new List<Node>();
        var sections = spot.InBraces || scope.IsFunction ? 1 : chance.From(1, 2);
        for (var section = 1; section <= sections; section++)
        {
            var isLast = section == sections;
            for (var i = chance.From(isLast ? 0 : 1, 3); i > 0; i--)
                statements.Add(Statement(scope, spot));
            var mayChoose =
                !scope.IsFunction
                && !scope.IsRecursive
                && spot.Depth <= MostDepth
                && fuel > 0
                && !(spot.InBraces && spot.Join is null && chance.Percent(70));
            if (!mayChoose || !chance.Percent(spot.Depth == 1 ? 60 : 35))
                continue;
            var label = spot.InBraces || isLast ? null : $"g{++labels}";
            statements.AddRange(
                Choices(scope, spot with { Join = label ?? spot.Join }, isLast && mustLeave)
            );
            if (!spot.InBraces && (!isLast || chance.Percent(30)))
                statements.Add(Gather(scope, spot, label));
        }

        if (statements.Count == 0)
            statements.Add(Statement(scope, spot));
        if (mustLeave && (spot.InBraces || !chance.Percent(8)))
            statements.Add(
                scope.IsFunction ? logic.Return(scope) : Divert(tails.Leave(scope, spot), scope)
            );
        return Node.Run(Sort.Block, statements);
    }

    private Node Statement(Scope scope, Spot spot)
    {
        if (--fuel < 0)
            return Node.Of(Sort.Line, "□", texts.Line(scope, spot, 0));
        var flows = !scope.IsFunction;
        var mayBranch = spot.Braces < 3 && chance.Percent(100 >> spot.Braces);
        return chance.Make(
            new(12, "line", () => Node.Of(Sort.Line, "□", texts.Line(scope, spot, 2))),
            new(2, "tag line", () => Node.Of(Sort.Line, "# □", texts.Tag(scope, 2))),
            new(10, "logic", () => logic.Statement(scope)),
            new(mayBranch ? 4 : 0, "block if", () => Conditional(scope, spot)),
            new(mayBranch ? 2 : 0, "switch", () => Switch(scope, spot)),
            new(mayBranch ? 4 : 0, "block sequence", () => Sequence(scope, spot)),
            new(
                !flows ? 0
                    : expressions.Variables(Sort.Way, scope).Count > 0 ? 12
                    : 5,
                "tunnel",
                () => Divert(tails.Tunnel(scope), scope)
            ),
            new(flows ? 4 : 0, "thread", () => Divert(tails.Thread(scope), scope)),
            new(
                flows ? 2 : 0,
                "line with tunnel",
                () => Node.Of(Sort.Line, "□□", texts.Text(scope, Mode.Line, 1), tails.Tunnel(scope))
            ),
            new(
                chance.Below(30) == 0 && flows ? 1 : 0,
                "early end",
                () => Divert(tails.Leave(scope, spot), scope)
            )
        );
    }

    private Node Divert(Node tail, Scope scope) =>
        tail.Sort == Sort.Empty
            ? Node.Of(Sort.Line, "□", texts.Text(scope, Mode.Choice, 0))
            : Node.Of(Sort.Line, "□", tail);

    private IEnumerable<Node> Choices(Scope scope, Spot spot, bool mustLeave)
    {
        for (var i = chance.From(1, 3); i > 0; i--)
            yield return Choice(scope, spot, mustLeave);
        if (chance.Percent(25))
            yield return Fallback(scope, spot, mustLeave);
    }

    private Node Choice(Scope scope, Spot spot, bool mustLeave)
    {
        fuel--;
        var parts = Header(scope);
        var start = chance.Percent(75);
        var only = !start || chance.Percent(45);
        parts.Add(
            start ? WithTags(scope, Mode.Choice, wordFirst: true) : Node.Run(Sort.Inline, [])
        );
        parts.Add(only ? Node.Of(Sort.Brackets, "[□]", WithTags(scope, Mode.Choice)) : Node.None);
        parts.Add(
            only && chance.Percent(50) ? WithTags(scope, Mode.Choice) : Node.Run(Sort.Inline, [])
        );
        return Finished("□□□□□", parts, scope, spot with { IsTaken = true }, mustLeave);
    }

    private Node Fallback(Scope scope, Spot spot, bool mustLeave)
    {
        var parts = Header(scope);
        // Nobody takes it, so what is under it counts as untaken.
        return Finished("□□", parts, scope, spot, mustLeave, isFallback: true);
    }

    private Node Finished(
        string form,
        List<Node> parts,
        Scope scope,
        Spot spot,
        bool mustLeave,
        bool isFallback = false
    )
    {
        var leavesAtOnce = chance.Percent(spot.InBraces ? 70 : 30);
        var tail =
            leavesAtOnce ? tails.Leave(scope, spot)
            : isFallback ? Node.Of(Sort.Tail, " ->")
            : Node.None;
        if (isFallback && tail.Form == " ->->")
            tail = Node.Of(Sort.Tail, " -> DONE");
        parts.Add(tail);
        parts.Add(
            leavesAtOnce && chance.Percent(90) || fuel < 0 && !spot.InBraces
                ? Node.Run(Sort.Block, [])
                : Block(
                    scope,
                    spot with
                    {
                        Depth = spot.Depth + 1,
                    },
                    spot.InBraces || mustLeave || chance.Percent(30)
                )
        );
        return Node.Of(
            Sort.Choice,
            (chance.Percent(isFallback ? 85 : 55) ? "*" : "+") + form + "□",
            [.. parts]
        );
    }

    private List<Node> Header(Scope scope)
    {
        var label = chance.Percent(25) ? Label(scope, $"c{++labels}") : Node.None;
        var conditions = Enumerable
            .Range(0, chance.Percent(30) ? chance.From(1, 2) : 0)
            .Select(_ => Node.Of(Sort.Condition, "{□} ", expressions.Make(Sort.Truth, scope, 2)));
        return [label, Node.Run(Sort.Inline, conditions)];
    }

    private Node Label(Scope scope, string name)
    {
        scope.Labels.Add(name);
        world.Labels.Add(scope.Flow.Path.Length == 0 ? name : $"{scope.Flow.Path}.{name}");
        return Node.Of(Sort.Label, $"({name}) ");
    }

    private Node WithTags(Scope scope, Mode mode, bool wordFirst = false) =>
        Node.Run(
            Sort.Inline,
            [.. texts.Text(scope, mode, 2, wordFirst: wordFirst).Parts, .. texts.Tags(scope, 1)]
        );

    private Node Gather(Scope scope, Spot spot, string? label) =>
        Node.Of(
            Sort.Gather,
            "-□□",
            label is not null ? Label(scope, label)
                : chance.Percent(30) ? Label(scope, $"g{++labels}")
                : Node.None,
            chance.Percent(60) ? texts.Line(scope, spot, 2) : Node.Run(Sort.Inline, [])
        );

    private Node Branch(string form, Scope scope, Spot spot, params Node[] head) =>
        Node.Of(
            Sort.Branch,
            form,
            [
                .. head,
                Block(
                    scope,
                    spot with
                    {
                        Depth = 1,
                        Braces = spot.Braces + 1,
                    },
                    !scope.IsFunction && chance.Below(12) == 0
                ),
            ]
        );

    private static Node Branching(string form, Node[] head, params Node[] branches) =>
        Node.Of(Sort.Branching, form, [.. head, Node.Run(Sort.Branches, branches)]);

    private Node Conditional(Scope scope, Spot spot)
    {
        Node Condition() => expressions.Make(Sort.Truth, scope, 2);
        Node Else() => Branch("- else:", scope, spot);
        return chance.Below(4) switch
        {
            0 => Branching("{□:", [Condition()], Branch("", scope, spot)),
            1 => Branching("{□:", [Condition()], Branch("", scope, spot), Else()),
            2 => Branching(
                "{",
                [],
                Branch("- □:", scope, spot, Condition()),
                Branch("- □:", scope, spot, Condition())
            ),
            _ => Branching(
                "{",
                [],
                Branch("- □:", scope, spot, Condition()),
                Branch("- □:", scope, spot, Condition()),
                Else()
            ),
        };
    }

    private Node Switch(Scope scope, Spot spot)
    {
        var sort = chance.One([Sort.Whole, Sort.Whole, Sort.Words, Sort.Items]);
        var cases = Enumerable
            .Range(0, chance.From(2, 3))
            .Select(_ => Branch("- □:", scope, spot, expressions.Make(sort, scope, 1)));
        return Branching(
            "{□:",
            [expressions.Make(sort, scope, 2)],
            chance.Percent(60) ? [.. cases, Branch("- else:", scope, spot)] : [.. cases]
        );
    }

    private Node Sequence(Scope scope, Spot spot)
    {
        var kind = chance.One([
            "stopping:",
            "cycle:",
            "once:",
            "shuffle:",
            "shuffle once:",
            "shuffle stopping:",
            "&",
            "~",
            "!",
        ]);
        return Branching(
            "{" + kind,
            [],
            [.. Enumerable.Range(0, chance.From(1, 3)).Select(_ => Branch("-", scope, spot))]
        );
    }
}
