using FsCheck;
using FsCheck.Fluent;

namespace InteractiveDrama.Stories.Tests.Dialect;

/// <summary>A random script, once with and once without tags that ink must not see.</summary>
public sealed record TaggedScript(string With, string Without)
{
    private static readonly string[] Bodies =
    [
        "A line.",
        "Glue <>",
        "<> glued.",
        "{x}",
        "x is {x}, {x > 1:big|small}.",
        "{one|two|three}",
        "{&tick|tock} {!once}",
        "{~a|b|c} shuffled",
        "~ x = x + 1",
        "",
        "   indented",
        "Say \\# hash",
        "# kept: tag",
        "Line # kept",
    ];

    private static readonly string[] ChoiceBodies =
    [
        "[Go]",
        "Go [now] quickly",
        "Go",
        "[Go # kept] on",
        "{x < 3} [Low]",
        "Say \"x\"[.\"],\" he said.",
        "[Go] # kept",
    ];

    private static readonly string[] LineTags =
    [
        "",
        "",
        " # id: l_{0}",
        "  #id:l_{0}",
        "\t# id: l_{0}",
    ];

    private static readonly string[] ChoiceTags =
    [
        "",
        " # id: c_{0}",
        " # default",
        " # timed: 8s # default",
        " # gate: paid",
        " # auto: 2 # id: c_{0}",
        "   # note: for you",
        " # TIMED: 3s",
    ];

    public static Gen<TaggedScript> Generate() =>
        from knots in Gen.Choose(1, 3)
        from parts in Part(knots).ListOf(14)
        select Join(parts, knots);

    private static TaggedScript Join(IEnumerable<(string With, string Without)> parts, int knots)
    {
        var with = new List<string> { "VAR x = 0", "-> k0" };
        var without = new List<string>(with);
        var number = 0;
        var perKnot = 14 / knots;
        foreach (var (a, b) in parts)
        {
            if (number % perKnot == 0 && number / perKnot < knots)
            {
                with.Add($"== k{number / perKnot}");
                without.Add($"== k{number / perKnot}");
            }

            with.Add(a.Replace("{0}", $"{number}", StringComparison.Ordinal));
            without.Add(b);
            if (number % perKnot == perKnot - 1 || number == 13)
            {
                var next =
                    number / perKnot + 1 < knots && number != 13
                        ? $"- -> k{number / perKnot + 1}"
                        : "- -> END";
                with.Add(next);
                without.Add(next);
            }

            number++;
        }

        return new TaggedScript(string.Join('\n', with), string.Join('\n', without));
    }

    private static Gen<(string With, string Without)> Part(int knots) =>
        Gen.Frequency((3, Line()), (2, Choice()), (1, Gather()), (1, Divert(knots)));

    private static Gen<(string, string)> Line() =>
        from body in Gen.Elements(Bodies)
        from tag in Gen.Elements(LineTags)
        select body.StartsWith('~') ? (body, body) : (body + tag, body);

    private static Gen<(string, string)> Gather() =>
        from tag in Gen.Elements(LineTags)
        select ("- gathered" + tag, "- gathered");

    private static Gen<(string, string)> Choice() =>
        from bullet in Gen.Elements("*", "+", "* *", "**")
        from body in Gen.Elements(ChoiceBodies)
        from tag in Gen.Elements(ChoiceTags)
        select ($"{bullet} {body}{tag}", $"{bullet} {body}");

    private static Gen<(string, string)> Divert(int knots) =>
        from knot in Gen.Choose(0, knots - 1)
        from tag in Gen.Elements(ChoiceTags)
        select ($"* [Jump]{tag} -> k{knot}", $"* [Jump] -> k{knot}");
}
