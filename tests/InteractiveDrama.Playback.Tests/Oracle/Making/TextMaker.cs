using InteractiveDrama.Playback.Tests.Oracle.Writing;

namespace InteractiveDrama.Playback.Tests.Oracle.Making;

/// <summary>Where a text stands: what ink would read otherwise there is left out.</summary>
internal enum Mode
{
    Line,
    Choice,
    String,
    Tag,
}

/// <summary>Makes runs of text and logic.</summary>
internal sealed class TextMaker
{
    private static readonly string[] Plain =
    [
        "ash",
        "birch",
        "Cedar",
        "elm, fir",
        "Oak.",
        "pine",
        "雪が",
        "é",
        "a b",
        "x",
    ];

    // What ink takes for an operator must not stand where it first tries to read an expression.
    private static readonly string[] Odd =
    [
        "Why?",
        "No!",
        "one - two",
        "(so)",
        "a: b",
        "5%",
        "\\#no",
        "\\{",
        "\\|",
        "1 < 2",
        "*",
        "~",
        "\\\\",
        "/ \"",
    ];

    private static readonly string[] Blanks = ["", "", " ", " ", " ", "  ", "\t"];

    private readonly Chance chance;
    private readonly ExpressionMaker expressions;
    private readonly TailMaker tails;

    public TextMaker(Chance chance, ExpressionMaker expressions, TailMaker tails)
    {
        this.chance = chance;
        this.expressions = expressions;
        this.tails = tails;
        expressions.TextOfString = (scope, fuel) => Text(scope, Mode.String, fuel);
    }

    /// <summary>The content of a line, with its tags.</summary>
    public Node Line(Scope scope, Spot spot, int fuel)
    {
        var pieces = new List<Node>();
        if (chance.Below(10) == 0)
            pieces.Add(Piece(chance.Percent(70) ? "<>" : "<> "));
        pieces.AddRange(Text(scope, Mode.Line, fuel, spot).Parts);
        if (chance.Below(8) == 0)
            pieces.Add(Piece(chance.One(["<>", " <>", "<> "])));
        pieces.AddRange(Tags(scope, fuel));
        return Node.Run(Sort.Inline, pieces);
    }

    /// <summary>Text and logic.</summary>
    /// <param name="scope">What can be named.</param>
    /// <param name="mode">Where it stands.</param>
    /// <param name="fuel">How deep it may nest.</param>
    /// <param name="spot">Where its line stands, when it may lead on.</param>
    /// <param name="wordFirst">True where ink would take logic at the start for something else.</param>
    public Node Text(Scope scope, Mode mode, int fuel, Spot? spot = null, bool wordFirst = false)
    {
        var pieces = new List<Node>();
        for (var i = chance.From(1, fuel > 0 ? 3 : 1); i > 0; i--)
        {
            var piece =
                fuel <= 0 || (wordFirst && pieces.Count == 0) || chance.Percent(55)
                    ? Word(mode, pieces.Count == 0)
                    : Logic(scope, mode, fuel - 1, spot);
            pieces.Add(piece);
            pieces.Add(Piece(chance.One(Blanks)));
        }

        return Node.Run(Sort.Inline, pieces);
    }

    /// <summary>The tags at a text's end; none, mostly.</summary>
    public IEnumerable<Node> Tags(Scope scope, int fuel)
    {
        var count = chance.Below(6) switch
        {
            0 => 1,
            1 => chance.From(1, 2),
            _ => 0,
        };
        for (var i = 0; i < count; i++)
            yield return Node.Of(
                Sort.Tag,
                chance.One([" # □", "#□", " #  □ "]),
                Tag(scope, fuel - 1)
            );
    }

    /// <summary>The words of one tag.</summary>
    public Node Tag(Scope scope, int fuel)
    {
        expressions.InTag++;
        var text = Text(scope, Mode.Tag, fuel);
        expressions.InTag--;
        return text;
    }

    private Node Word(Mode mode, bool isFirst) =>
        Piece(
            !isFirst && mode is Mode.Line && chance.Percent(25)
                ? chance.One(Odd)
                : chance.One(Plain)
        );

    private static Node Piece(string text) => Node.Of(Sort.Piece, text);

    private Node Logic(Scope scope, Mode mode, int fuel, Spot? spot)
    {
        Node Printed(Sort sort) => Node.Of(Sort.Piece, "{□}", expressions.Make(sort, scope, fuel));
        return chance.Make(
            new(3, "print whole", () => Printed(Sort.Whole)),
            new(2, "print number", () => Printed(Sort.Number)),
            new(2, "print truth", () => Printed(Sort.Truth)),
            new(2, "print words", () => Printed(Sort.Words)),
            new(3, "print list", () => Printed(Sort.Items)),
            new(
                1,
                "print target",
                () =>
                    expressions.Variables(Sort.Target, scope) is { Count: > 0 } names
                        ? Piece("{" + chance.One(names) + "}")
                        : Piece("ivy")
            ),
            new(
                3,
                "print function",
                () =>
                    expressions.Call(Sort.Empty, scope, fuel) is { } call
                        ? Node.Of(Sort.Piece, "{□}", call)
                        : Piece("yew")
            ),
            new(5, "inline if", () => Conditional(scope, mode, fuel, spot)),
            new(6, "inline sequence", () => Sequence(scope, mode, fuel, spot)),
            new(mode is Mode.Line or Mode.Choice ? 2 : 0, "glue", () => Piece("<>"))
        );
    }

    private Node Conditional(Scope scope, Mode mode, int fuel, Spot? spot)
    {
        var condition = expressions.Make(Sort.Truth, scope, fuel);
        return chance.Percent(50)
            ? Node.Of(Sort.Piece, "{□:□}", condition, Alternative(scope, mode, fuel, spot))
            : Node.Of(
                Sort.Piece,
                chance.Percent(50) ? "{□:□|□}" : "{□: □| □}",
                condition,
                Alternative(scope, mode, fuel, spot),
                Alternative(scope, mode, fuel, spot)
            );
    }

    private Node Sequence(Scope scope, Mode mode, int fuel, Spot? spot)
    {
        var kind = chance.One([
            "",
            "",
            "&",
            "!",
            "~",
            "$",
            "!~",
            "$~",
            "shuffle once:",
            "shuffle stopping:",
            "cycle:",
            "once:",
            "stopping:",
            "shuffle:",
        ]);
        var count = chance.From(kind.Length == 0 ? 2 : 1, 4);
        var elements = Enumerable
            .Range(0, count)
            // What begins like an expression must not go on like one, with || or an arrow's minus.
            .Select(i =>
                i > 0 && (kind.Length > 0 || i == count - 1) && chance.Below(6) == 0
                    ? Node.Run(Sort.Inline, [])
                    : Alternative(scope, mode, fuel, kind.Length > 0 || i > 0 ? spot : null)
            )
            .ToArray();
        return Node.Of(
            Sort.Piece,
            "{" + kind + string.Join('|', Enumerable.Repeat(Node.Hole, count)) + "}",
            [.. elements]
        );
    }

    private Node Alternative(Scope scope, Mode mode, int fuel, Spot? spot)
    {
        var text = Text(scope, mode == Mode.Line ? Mode.Choice : mode, fuel - 1);
        if (mode == Mode.Line && spot is { } at && !scope.IsFunction && chance.Below(8) == 0)
            return Node.Run(Sort.Inline, [.. text.Parts, tails.Leave(scope, at)]);
        return mode is Mode.Line && chance.Below(12) == 0
            ? Node.Run(Sort.Inline, [.. text.Parts, .. Tags(scope, fuel - 1)])
            : text;
    }
}
