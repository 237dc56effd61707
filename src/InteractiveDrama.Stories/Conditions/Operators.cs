using System.Collections.Immutable;
using System.Globalization;

namespace InteractiveDrama.Stories.Conditions;

/// <summary>What the operators and functions of conditions do, as ink does it.</summary>
internal static class Operators
{
    private static readonly ImmutableSortedDictionary<
        string,
        (int Count, Func<object[], object> Call)
    > Known = new Dictionary<string, (int, Func<object[], object>)>(StringComparer.Ordinal)
    {
        ["LIST_COUNT"] = (1, v => List(v[0]).Items.Count),
        ["LIST_MIN"] = (1, v => List(v[0]).Least),
        ["LIST_MAX"] = (1, v => List(v[0]).Greatest),
        ["LIST_VALUE"] = (1, v => List(v[0]).Number),
        ["MIN"] = (2, v => IsLess(v[0], v[1]) ? v[0] : v[1]),
        ["MAX"] = (2, v => IsLess(v[0], v[1]) ? v[1] : v[0]),
        ["FLOOR"] = (1, v => v[0] is float f ? MathF.Floor(f) : (object)Int(v[0])),
        ["CEILING"] = (1, v => v[0] is float f ? MathF.Ceiling(f) : (object)Int(v[0])),
        ["INT"] = (1, v => v[0] is float f ? (int)f : Int(v[0])),
        ["FLOAT"] = (1, v => Float(v[0])),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Functions => Known.Keys;

    public static (int Count, Func<object[], object> Call)? Function(string name) =>
        Known.TryGetValue(name, out var function) ? function : null;

    public static Func<object, object, object> Binary(string sign) =>
        sign switch
        {
            "&&" or "and" => (a, b) => IsTrue(a) && IsTrue(b),
            "||" or "or" => (a, b) => IsTrue(a) || IsTrue(b),
            "==" => (a, b) => AreEqual(a, b),
            "!=" => (a, b) => !AreEqual(a, b),
            "<" => (a, b) => IsLess(a, b),
            ">" => (a, b) => IsLess(b, a),
            "<=" => (a, b) => IsAtMost(a, b),
            ">=" => IsAtLeast,
            "?" or "has" => (a, b) => Has(a, b),
            "!?" or "hasnt" => (a, b) => !Has(a, b),
            "^" => (a, b) => List(a).Intersect(List(b)),
            "+" => Sum,
            "-" => (a, b) =>
                a is ListItems list
                    ? list.Without(List(b))
                    : Numbers(a, b, (x, y) => unchecked(x - y), (x, y) => x - y),
            "*" => (a, b) => Numbers(a, b, (x, y) => unchecked(x * y), (x, y) => x * y),
            "/" => (a, b) =>
                Numbers(a, b, (x, y) => y == -1 ? unchecked(-x) : x / Divisor(y), (x, y) => x / y),
            "%" or "mod" => (a, b) =>
                Numbers(a, b, (x, y) => y == -1 ? 0 : x % Divisor(y), (x, y) => x % y),
            _ => throw new ConditionException($"There is no operator '{sign}'."),
        };

    public static bool IsTrue(object value) =>
        value switch
        {
            bool truth => truth,
            int number => number != 0,
            float number => number != 0,
            ListItems list => !list.Items.IsEmpty,
            _ => throw new ConditionException($"{Name(value)} is neither true nor false."),
        };

    public static object Negative(object value) =>
        value is float number ? -number : (object)unchecked(-Int(value));

    public static ListItems List(object value) =>
        value as ListItems ?? throw new ConditionException($"{Name(value)} is no list.");

    private static bool AreEqual(object a, object b) =>
        (a, b) switch
        {
            (ListItems first, ListItems second) => first.IsSame(second),
            (string, _) or (_, string) => Text(a) == Text(b),
            (float, _) or (_, float) => Float(a).Equals(Float(b)),
            _ => Int(a) == Int(b),
        };

    private static bool IsLess(object a, object b) =>
        a is ListItems || b is ListItems ? IsListLess(List(a), List(b)) : IsNumberLess(a, b);

    private static bool IsNumberLess(object a, object b) =>
        a is float || b is float ? Float(a) < Float(b) : Int(a) < Int(b);

    // A list is less when all its items are.
    private static bool IsListLess(ListItems a, ListItems b) =>
        !b.Items.IsEmpty && (a.Items.IsEmpty || a.Number < b.LeastNumber);

    private static object IsAtLeast(object a, object b) =>
        a is ListItems || b is ListItems
            ? !List(a).Items.IsEmpty
                && (
                    List(b).Items.IsEmpty
                    || (
                        List(a).LeastNumber >= List(b).LeastNumber
                        && List(a).Number >= List(b).Number
                    )
                )
        : a is float || b is float ? Float(a) >= Float(b)
        : Int(a) >= Int(b);

    private static bool IsAtMost(object a, object b) =>
        a is ListItems || b is ListItems
            ? !List(b).Items.IsEmpty
                && (
                    List(a).Items.IsEmpty
                    || (
                        List(a).LeastNumber <= List(b).LeastNumber
                        && List(a).Number <= List(b).Number
                    )
                )
        : a is float || b is float ? Float(a) <= Float(b)
        : Int(a) <= Int(b);

    private static bool Has(object a, object b) =>
        a is string text ? text.Contains(Text(b), StringComparison.Ordinal) : List(a).Has(List(b));

    private static object Sum(object a, object b) =>
        a is ListItems list ? list.Union(List(b))
        : a is string || b is string ? Text(a) + Text(b)
        : Numbers(a, b, (x, y) => unchecked(x + y), (x, y) => x + y);

    private static object Numbers(
        object a,
        object b,
        Func<int, int, int> whole,
        Func<float, float, float> real
    ) => a is float || b is float ? real(Float(a), Float(b)) : (object)whole(Int(a), Int(b));

    private static int Divisor(int value) =>
        value != 0 ? value : throw new ConditionException("Nothing is divided by zero.");

    private static int Int(object value) =>
        value switch
        {
            int number => number,
            bool truth => truth ? 1 : 0,
            _ => throw new ConditionException($"{Name(value)} is no whole number."),
        };

    private static float Float(object value) => value is float number ? number : Int(value);

    private static string Text(object value) =>
        value switch
        {
            string text => text,
            bool truth => truth ? "true" : "false",
            float number => number.ToString(CultureInfo.InvariantCulture),
            int number => number.ToString(CultureInfo.InvariantCulture),
            ListItems list => string.Join(
                ", ",
                list.Items.OrderBy(i => i.Value)
                    .Select(i => i.Key[(i.Key.IndexOf('.', StringComparison.Ordinal) + 1)..])
            ),
            _ => throw new ConditionException($"{Name(value)} is no text."),
        };

    private static string Name(object value) =>
        value is ListItems list
            ? $"The list ({string.Join(", ", list.Items.Keys)})"
            : $"'{Convert.ToString(value, CultureInfo.InvariantCulture)}'";
}
