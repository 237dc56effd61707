using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Dialect;

/// <summary>The law of the dialect: ink plays a story the same with and without the tags that it must not see.</summary>
public class HiddenTagsLaw
{
    [Fact]
    public void Ink_plays_a_story_the_same_with_and_without_hidden_tags()
    {
        var stories =
            from script in TaggedScript.Generate()
            from choices in Gen.Choose(0, 5).ArrayOf(12)
            from seed in Gen.Choose(0, 99)
            select (script, choices, seed);
        Prop.ForAll(
                stories.ToArbitrary(),
                story =>
                {
                    // Some random scripts are no ink at all, tags or not.
                    if (InkTrace.TryCompile(story.script.Without) is not { } plain)
                        return;
                    var package = TestStory.Compile(story.script.With);
                    InkTrace
                        .Play(package.Program, story.choices, story.seed)
                        .ShouldBe(
                            InkTrace.Play(plain, story.choices, story.seed),
                            story.script.With
                        );
                }
            )
            .Check(Cases.Of(150));
    }

    [Theory]
    [InlineData("* [Leave] # default\n  You left.\n  -> END", "* [Leave]\n  You left.\n  -> END")]
    [InlineData("* Leave # id: go # timed: 8s\n  -> END", "* Leave\n  -> END")]
    [InlineData("* [Leave # id: go] quickly\n  -> END", "* [Leave] quickly\n  -> END")]
    [InlineData("* Leave # id: go [now] quickly\n  -> END", "* Leave [now] quickly\n  -> END")]
    [InlineData("* [Leave] # keep # default # also\n  -> END", "* [Leave] # keep # also\n  -> END")]
    [InlineData("Hello <> # id: a\nthere # id: b\n-> END", "Hello <>\nthere\n-> END")]
    [InlineData("# id: a\nHello\n-> END", "\nHello\n-> END")]
    [InlineData("{true: yes # id: a|no} done\n-> END", "{true: yes|no} done\n-> END")]
    [InlineData(
        "* [Leave] # default -> out\n== out\nOut\n-> END",
        "* [Leave] -> out\n== out\nOut\n-> END"
    )]
    [InlineData("- (top) * [Leave] # default\n  -> END", "- (top) * [Leave]\n  -> END")]
    [InlineData(
        "{true:\n  * [Leave] # timed: 3s\n    Bye\n    -> END\n}",
        "{true:\n  * [Leave]\n    Bye\n    -> END\n}"
    )]
    [InlineData(
        "{\n- true: * [Leave] # default\n  Bye\n  -> END\n}",
        "{\n- true: * [Leave]\n  Bye\n  -> END\n}"
    )]
    [InlineData(
        "* {true} \n  {true} [Leave] # default\n  -> END",
        "* {true} \n  {true} [Leave]\n  -> END"
    )]
    [InlineData("a \\# id: x\n-> END", "a \\# id: x\n-> END")]
    [InlineData("/* # id: x */ text # id: y // # id: z\n-> END", "text\n-> END")]
    [InlineData(
        "* [A] # id: a\n* -> # id: fallback\n  Fell.\n- -> END",
        "* [A]\n* ->\n  Fell.\n- -> END"
    )]
    [InlineData("a # id: b/* aside */c\nd # id: e /* aside */\n-> END", "a\nd\n-> END")]
    [InlineData("a # id: b /* aside\n */ c\n-> END", "a\n c\n-> END")]
    public void What_is_cut_leaves_no_trace(string with, string without)
    {
        var package = TestStory.Compile(with);
        foreach (var first in (int[])[0, 1])
            InkTrace
                .Play(package.Program, [first, 0, 0], 1)
                .ShouldBe(InkTrace.Play(InkTrace.Compile(without), [first, 0, 0], 1));
    }
}
