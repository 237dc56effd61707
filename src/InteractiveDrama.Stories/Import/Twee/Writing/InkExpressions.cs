using InteractiveDrama.Stories.Import.Twee.Expressions;

namespace InteractiveDrama.Stories.Import.Twee.Writing;

/// <summary>Writes expressions as ink has them, and remembers which functions they need.</summary>
/// <param name="variables">The story's variables.</param>
/// <param name="knotOf">The knot of a passage, by its name; one is made for a passage that is missing.</param>
internal sealed class InkExpressions(Variables variables, Func<string, string> knotOf)
{
    private readonly SortedSet<string> functions = new(StringComparer.Ordinal);

    /// <summary>The knot whose visits are meant where no passage is named.</summary>
    public string Here { get; set; } = "";

    /// <summary>The functions that were used and that ink does not have, as script.</summary>
    public IEnumerable<string> Functions => functions.SelectMany(Written);

    public string Write(Expr value) =>
        value switch
        {
            Expr.Literal { Type: ValueSort.Text } text => InkText.Quoted(text.Text),
            Expr.Literal literal => literal.Text,
            Expr.Variable variable => variables.NameOf(variable.Name),
            Expr.Visits visits => visits.Passage is { } passage ? knotOf(passage) : Here,
            Expr.Unary { Operator: "not" } negated => $"not {Inner(negated.Value)}",
            Expr.Unary unary => $"{unary.Operator}{Inner(unary.Value)}",
            Expr.Binary binary => $"{Inner(binary.Left)} {binary.Operator} {Inner(binary.Right)}",
            Expr.Call call => Call(call),
            _ => throw new InvalidOperationException($"{value.GetType().Name} is no expression."),
        };

    /// <summary>True when a value may be another one each time it is asked for, or after an assignment.</summary>
    public static bool MayChange(Expr value, IReadOnlySet<string> assigned) =>
        value
            .Parts()
            .Any(p =>
                p is Expr.Variable variable && assigned.Contains(variable.Name)
                || p is Expr.Call { Function: var name }
                    && (name == "RANDOM" || name.StartsWith("either", StringComparison.Ordinal))
            );

    private string Inner(Expr value) =>
        value is Expr.Binary or Expr.Unary ? $"({Write(value)})" : Write(value);

    private string Call(Expr.Call call)
    {
        if (char.IsAsciiLetterLower(call.Function[0]))
            functions.Add(call.Function);
        return $"{call.Function}({string.Join(", ", call.Arguments.Select(Write))})";
    }

    private static IEnumerable<string> Written(string function)
    {
        if (function == "choose")
            return
            [
                "",
                "// The second when the first holds, else the third.",
                "=== function choose(first, second, third) ===",
                "{ first:",
                "    ~ return second",
                "}",
                "~ return third",
            ];
        var count = int.Parse(function["either".Length..]);
        var names = Enumerable.Range(1, count).Select(i => $"value_{i}").ToList();
        return
        [
            "",
            "// One of them at random.",
            $"=== function {function}({string.Join(", ", names)}) ===",
            $"~ temp drawn = RANDOM(1, {count})",
            .. names
                .SkipLast(1)
                .SelectMany(
                    (n, i) => (string[])[$"{{ drawn == {i + 1}:", $"    ~ return {n}", "}"]
                ),
            $"~ return {names[^1]}",
        ];
    }
}
