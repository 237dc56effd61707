using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Compilation;

/// <summary>What ink's compiler says, told where the writer wrote it: the place is marked with » in these scripts.</summary>
public class InkMessageTests
{
    [Theory]
    [InlineData("Hello\n  »-> nowhere\n")]
    [InlineData("* [Go] »-> nowhere\n* [Stay]\n- -> END")]
    [InlineData("* [Go # id: go] # timed: 3s »-> nowhere\n- -> END")]
    [InlineData("* [Leave # default] »-> nowhere\n- -> END")]
    [InlineData("\n\n\n\t»-> nowhere\n")]
    [InlineData("/* -> nowhere */ Hi »-> nowhere // -> nowhere")]
    [InlineData("/* a\n-> nowhere\n*/ Hi »-> nowhere")]
    [InlineData("The nowhere man »->nowhere")]
    [InlineData("»<- nowhere\n-> END")]
    [InlineData("-> k ->\n-> END\n== k\n->»-> there\n")]
    [InlineData("»-> k.nope\n== k\n= st\nHi\n-> END")]
    [InlineData("{true:\n  a\n\n\n  »-> nowhere\n}\n-> END")]
    [InlineData("{stopping:\n- a\n- »-> nowhere\n}\n-> END")]
    [InlineData("Hi {»money}\n-> END")]
    [InlineData("\t\tmoney money {»money}\n-> END")]
    [InlineData("* {»money > 3} [money] money\n- -> END")]
    [InlineData("* {true}\n  {»money}\n  [Go]\n- -> END")]
    [InlineData("VAR x = 1\n{\n- x == 1:\n  a\n- »money > 3:\n  b\n}\n-> END")]
    [InlineData("VAR x = 1\n{ x:\n  a\n\n  b {»money}\n}\n-> END")]
    [InlineData("~ »money = 3\n-> END")]
    [InlineData("~ »money++\n-> END")]
    [InlineData("VAR x = »y\n-> END")]
    [InlineData("VAR x = »1 + 2\n-> END")]
    [InlineData("CONST A = »B\n{A}\n-> END")]
    [InlineData("-> k(»money, 2)\n== k(a, b)\n{a}{b}\n-> END")]
    [InlineData("k »-> k(1)\n== k(a, b)\n{a}{b}\n-> END")]
    [InlineData("f {»f(1, 2)}\n-> END\n== function f(a)\n~ return a")]
    [InlineData("~ temp x = »f(1)\n-> END")]
    [InlineData("EXTERNAL f(a)\n{»f(1, 2)}\n-> END")]
    [InlineData("{f(»1)}\n-> END\n== function f(ref x)\n~ x = 2")]
    [InlineData("{»k()}\n-> END\n== k\nHi\n-> END")]
    [InlineData("Hi »-> f\n== function f\n~ return 1")]
    [InlineData("-> a\n== a\nX\n-> END\n== »a\nY\n-> END")]
    [InlineData("-> k\n== k\n= s\nA\n-> END\n= »s\nB\n-> END")]
    [InlineData("VAR x = 1\nVAR »x = 2\n-> END")]
    [InlineData("CONST A = 1\nCONST »A = 2\n-> END")]
    [InlineData("CONST A = 1\n~ »A = 2\n-> END")]
    [InlineData("VAR »a = 1\n-> a\n== a\nX\n-> END")]
    [InlineData("- (a) x\n- (»a) y\n-> END")]
    [InlineData("LIST l = a, b\n~ l = »c\n-> END")]
    [InlineData("LIST l = »5\n-> END")]
    [InlineData("* [Go»\n- -> END")]
    [InlineData("* [Go»  // on\n- -> END")]
    [InlineData("~ x = (1 + 2»\n-> END")]
    [InlineData("VAR x = 1\n~ x = 1 +»\n-> END")]
    [InlineData("~ temp x = 3 +»* 4\n-> END")]
    [InlineData("~ temp x = \"abc»\n-> END")]
    [InlineData("VAR x»\n-> END")]
    [InlineData("VAR »= 5\n-> END")]
    [InlineData("== »5 ==\nHi\n-> END")]
    [InlineData("Hi »}\n-> END")]
    [InlineData("* Go»] there\n- -> END")]
    [InlineData("Hi »->\nMore\n-> END")]
    [InlineData("-> END »more\n")]
    [InlineData("Hi\n\n~ »return 3\n\n\nX\n-> END")]
    [InlineData("-> k\n== k\nHi\n~ »return 3\n-> END")]
    [InlineData("{f()}\n-> END\n== function f\n»-> END")]
    [InlineData("{\n- »else: a\n- true: b\n}\n-> END")]
    [InlineData("-> k\n== k»\n")]
    [InlineData("-> k\n== k\n  »Text\n", Codes.DeadEnd)]
    [InlineData("-> k\n== k\n* a\n  »Text\n* b\n  -> END\n", Codes.DeadEnd)]
    [InlineData("Hi\n »*\n- -> END", Codes.InkWarning)]
    [InlineData("Hi\n»TODO: more\n-> END", Codes.InkTodo)]
    public void A_message_stands_where_it_is_about(string marked, string code = Codes.InkError)
    {
        foreach (var end in (string[])["\n", "\r\n"])
        {
            var script = marked.Replace("»", "");
            var before = marked[..marked.IndexOf('»')];
            var found = TestStory.Check(script.Replace("\n", end)).Diagnostics;
            var first = found.Where(d => d.Code == code).ToList();
            first.ShouldNotBeEmpty(script);
            (first[0].File, first[0].Line, first[0].Column).ShouldBe(
                (
                    "main.ink",
                    before.Count(c => c == '\n') + 1,
                    before.Length - before.LastIndexOf('\n')
                ),
                $"{script}\n{string.Join('\n', found)}"
            );
            first[0].Help.ShouldNotBe("Change the line as ink's compiler says.", first[0].Message);
        }
    }

    [Fact]
    public void Every_place_of_a_name_on_a_line_is_told() =>
        TestStory
            .Check("money {money} and {money}, or {money}\n-> END")
            .Diagnostics.Select(d => d.Column)
            .ShouldBe([8, 20, 32]);

    [Fact]
    public void A_message_about_another_script_names_it()
    {
        var found = TestStory.Check(
            "INCLUDE scenes/pier.ink\n-> pier",
            null,
            ("scenes/pier.ink", "// The pier.\n\n=== pier ===\nHi {money}\n-> END\n")
        );
        var told = found.Diagnostics.ShouldHaveSingleItem();
        (told.File, told.Line, told.Column).ShouldBe(("scenes/pier.ink", 4, 5));
    }

    [Theory]
    [InlineData("-> knto\n== knot\nHi\n-> END", "knot")]
    [InlineData("VAR money = 1\n{mony}\n-> END", "money")]
    [InlineData("VAR money = 1\n~ mony = 2\n-> END", "money")]
    public void A_slip_is_told_with_the_nearest_name(string script, string name) =>
        TestStory
            .Check(script)
            .Diagnostics.First(d => d.Code == Codes.InkError)
            .Help.ShouldBe($"Did you mean '{name}'?");
}
