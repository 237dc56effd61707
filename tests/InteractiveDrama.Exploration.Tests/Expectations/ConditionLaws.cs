using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Stories.Conditions;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Exploration.Tests.Expectations;

/// <summary>Conditions mean what they mean in ink, by ink's own runtime.</summary>
public class ConditionLaws
{
    private const string World = """
        VAR a = 3
        VAR b = -2
        VAR f = 1.5
        VAR yes = true
        VAR word = "lamp"
        LIST bag = (apple), (knife), rope
        LIST other = x = 12, (y), z
        """;

    private static readonly Dictionary<string, object> Values = new()
    {
        ["a"] = 3,
        ["b"] = -2,
        ["f"] = 1.5f,
        ["yes"] = true,
        ["word"] = "lamp",
        ["bag"] = Items(("bag.apple", 1), ("bag.knife", 2)),
        ["other"] = Items(("other.y", 13)),
        ["apple"] = Items(("bag.apple", 1)),
        ["rope"] = Items(("bag.rope", 3)),
        ["z"] = Items(("other.z", 14)),
    };

    private static readonly Gen<string> Number = Gen.Elements(
        "a",
        "b",
        "f",
        "yes",
        "2",
        "7",
        "0.5",
        "LIST_COUNT(bag)",
        "LIST_VALUE(rope)"
    );

    private static readonly Gen<string> List = Gen.Elements(
        "bag",
        "other",
        "apple",
        "rope",
        "z",
        "()",
        "(apple, rope)",
        "bag.apple"
    );

    private static readonly Arbitrary<string> Any = Truth(4).ToArbitrary();

    [Fact]
    public void A_condition_is_what_ink_says_it_is() =>
        Prop.ForAll(
                Any,
                text =>
                {
                    if (Ink(text) is { } expected)
                        Holds(text).ShouldBe(expected, text);
                }
            )
            .Check(Cases.Of(300));

    [Theory]
    [InlineData("1 + 2 * 3 == 7", true)]
    [InlineData("7 / 2 == 3", true)]
    [InlineData("7.0 / 2 == 3.5", true)]
    [InlineData("2 * 3 / 2 == 2", true)]
    [InlineData("a > 1 && b > 1 || yes", true)]
    [InlineData("yes || yes && not yes", false)]
    [InlineData("word == \"lamp\" and word ? \"am\"", true)]
    [InlineData("bag !? rope and bag hasnt rope", true)]
    [InlineData("-b == 2", true)]
    [InlineData("! yes", false)]
    [InlineData("MAX(a, 9) mod 4 == 1", true)]
    public void Examples(string text, bool expected)
    {
        Holds(text).ShouldBe(expected);
        Ink(text).ShouldBe(expected);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("a >", 4)]
    [InlineData("a b", 3)]
    [InlineData("(a", 3)]
    [InlineData("a = 3", 3)]
    [InlineData("\"open", 1)]
    [InlineData("1.2.3 > 1", 1)]
    [InlineData("FLY(a)", 1)]
    [InlineData("MIN(a)", 1)]
    public void What_is_no_condition_is_refused_with_its_place(string text, int column) =>
        Should.Throw<ConditionException>(() => Condition.Parse(text)).Column.ShouldBe(column);

    [Fact]
    public void Deep_nesting_is_refused() =>
        Should.Throw<ConditionException>(() =>
            Condition.Parse(new string('(', 5_000) + "1" + new string(')', 5_000))
        );

    private static bool Holds(string text) =>
        Condition.Parse(text).Holds(name => Values[name == "bag.apple" ? "apple" : name]);

    // What ink itself answers; null where it fails.
    private static bool? Ink(string text)
    {
        var package = TestStory
            .Check($"{World}\n{{ ({text}):\nyes\n- else:\nno\n}}\n-> END")
            .Package;
        if (package is null)
            return null;
        var failed = false;
        var story = new global::Ink.Runtime.Story(package.Program);
        story.onError += (_, _) => failed = true;
        try
        {
            var said = story.ContinueMaximally().Trim();
            return failed ? null : said == "yes";
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static Gen<string> Truth(int depth) =>
        depth == 0
            ? Gen.Elements("yes", "a > 2", "bag ? apple", "true")
            : Gen.OneOf(
                from left in Sum(depth - 1)
                from sign in Gen.Elements("==", "!=", "<", ">", "<=", ">=")
                from right in Sum(depth - 1)
                select $"{left} {sign} {right}",
                from left in Items(depth - 1)
                from sign in Gen.Elements(
                    "==",
                    "!=",
                    "<",
                    ">",
                    "<=",
                    ">=",
                    "?",
                    "has",
                    "!?",
                    "hasnt"
                )
                from right in Items(depth - 1)
                select $"{left} {sign} {right}",
                from left in Truth(depth - 1)
                from sign in Gen.Elements("and", "or", "&&", "||")
                from right in Truth(depth - 1)
                select $"({left}) {sign} ({right})",
                from inner in Truth(depth - 1)
                from not in Gen.Elements("not ", "!")
                select $"{not}({inner})"
            );

    private static Gen<string> Sum(int depth) =>
        depth == 0
            ? Number
            : Gen.OneOf(
                Number,
                from left in Sum(depth - 1)
                from sign in Gen.Elements("+", "-", "*", "/", "%", " mod ")
                from right in Sum(depth - 1)
                select $"{left} {sign} {right}"
            );

    private static Gen<string> Items(int depth) =>
        depth == 0
            ? List
            : Gen.OneOf(
                List,
                from left in Items(depth - 1)
                from sign in Gen.Elements("+", "-", "^")
                from right in List
                select $"({left} {sign} {right})",
                from inner in Items(depth - 1)
                from function in Gen.Elements("LIST_MIN", "LIST_MAX")
                select $"{function}({inner})"
            );

    private static ListItems Items(params (string Name, int Value)[] items) =>
        new(
            ListItems.Empty.Items.AddRange(items.Select(i => KeyValuePair.Create(i.Name, i.Value)))
        );
}
