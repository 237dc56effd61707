using InteractiveDrama.Playback.Tests.Oracle.Writing;

namespace InteractiveDrama.Playback.Tests.Oracle.Making;

/// <summary>Makes expressions that are lists.</summary>
internal sealed class ListMaker(Chance chance, World world)
{
    public Node Make(ExpressionMaker expressions, Scope scope, int fuel)
    {
        if (fuel <= 0 || chance.Percent(25))
            return Leaf(expressions, scope);
        Node Items() => Make(expressions, scope, fuel - 1);
        Node Whole() => expressions.Make(Sort.Whole, scope, fuel - 2);
        Node Bound() => chance.Percent(60) ? Whole() : Make(expressions, scope, fuel - 2);
        Node One(string form) => Node.Of(Sort.Items, form, Items());
        Node Two(string form) => Node.Of(Sort.Items, form, Items(), Items());
        return chance.Make(
            new(4, "list +", () => Two("(□ + □)")),
            new(4, "list -", () => Two("(□ - □)")),
            new(3, "list ^", () => Two("(□ ^ □)")),
            new(2, "list + whole", () => Node.Of(Sort.Items, "(□ + □)", Items(), Whole())),
            new(2, "list - whole", () => Node.Of(Sort.Items, "(□ - □)", Items(), Whole())),
            new(2, "LIST_MIN", () => One("LIST_MIN(□)")),
            new(2, "LIST_MAX", () => One("LIST_MAX(□)")),
            new(3, "LIST_ALL", () => One("LIST_ALL(□)")),
            new(3, "LIST_INVERT", () => One("LIST_INVERT(□)")),
            new(3, "LIST_RANDOM", () => One("LIST_RANDOM(□)")),
            new(
                3,
                "LIST_RANGE",
                () => Node.Of(Sort.Items, "LIST_RANGE(□, □, □)", Items(), Bound(), Bound())
            ),
            new(
                3,
                "list from int",
                () => Node.Of(Sort.Items, $"{chance.One(world.Lists).Name}(□)", Whole())
            ),
            new(
                2,
                "list from nothing",
                () => Node.Of(Sort.Items, $"{chance.One(world.Lists).Name}()")
            ),
            new(
                2,
                "list call",
                () => expressions.Call(Sort.Items, scope, fuel) ?? Leaf(expressions, scope)
            )
        );
    }

    private Node Leaf(ExpressionMaker expressions, Scope scope)
    {
        if (world.Lists.Count == 0)
            return Node.Of(Sort.Items, "()");
        var variables = expressions.Variables(Sort.Items, scope);
        return chance.Below(8) switch
        {
            0 => Node.Of(Sort.Items, "()"),
            1 or 2 => Node.Of(Sort.Items, Item()),
            3 or 4 => Node.Of(
                Sort.Items,
                $"({string.Join(", ", Enumerable.Range(0, chance.From(1, 3)).Select(_ => Item()).DistinctBy(i => i[(i.IndexOf('.') + 1)..]))})"
            ),
            _ => Node.Of(Sort.Items, variables.Count == 0 ? Item() : chance.One(variables)),
        };
    }

    private string Item()
    {
        var list = chance.One(world.Lists);
        var item = chance.One(list.Items);
        // A name that two lists share must be given with its list's.
        var isShared = world.Lists.Count(l => l.Items.Contains(item)) > 1;
        return isShared || chance.Percent(40) ? $"{list.Name}.{item}" : item;
    }
}
