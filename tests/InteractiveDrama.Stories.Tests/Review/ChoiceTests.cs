using InteractiveDrama.Stories.Diagnostics;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Review;

public class ChoiceTests
{
    private const string Vars = "VAR a = true\nVAR n = 3\nVAR s = \"x\"\n-> k\n== k\n";

    [Theory]
    [InlineData("* [Wait]\n* [Wait]", 7)]
    [InlineData("* [Wait.]\n+ [ wait ]", 7)]
    [InlineData("* Wait\n* [Go]\n* Wait[!] for it", 8)]
    [InlineData("* [Mei (sad): Wait]\n* [mei: Wait]", 7)]
    [InlineData("* {a} [Wait]\n* [Wait]", 7)]
    [InlineData("* {a} [Wait]\n* {n > 2} [Wait]", 7)]
    [InlineData("* {n > 2} [Wait]\n* {n < 5} [Wait]", 7)]
    [InlineData("* [Take {n}]\n* [Take {n}]", 7)]
    [InlineData("{a:\n* [Wait]\n-> k\n}\n* [Wait]", 10)]
    [InlineData("* [你好。]\n* [你好！]", 7)]
    [InlineData("* {RANDOM(1, 2) == 1} [Wait]\n* {RANDOM(1, 2) == 2} [Wait]", 7)]
    public void Choices_that_read_the_same_are_found(string choices, int line)
    {
        var found = Found.In($"{Vars}{choices}\n- -> END").ShouldHaveSingleItem();
        (found.Code, found.Line).ShouldBe((Codes.SameChoices, line));
    }

    [Theory]
    [InlineData("* {a} [Wait]\n* {not a} [Wait]")]
    [InlineData("* {a && n > 2} [Wait]\n* {n <= 2} [Wait]")]
    [InlineData("* {n < 2} [Wait]\n* {n > 4} [Wait]")]
    [InlineData("* {n == 2} [Wait]\n* {n == 4} [Wait]")]
    [InlineData("* {s == \"x\"} [Wait]\n* {s == \"y\"} [Wait]")]
    [InlineData("* {a} {n > 2} [Wait]\n* {not a || n < 1} [Wait]")]
    [InlineData("{a:\n* [Wait]\n-> k\n- else:\n* [Wait]\n-> k\n}")]
    [InlineData("{n:\n- 1:\n* [Wait]\n-> k\n- 2:\n* [Wait]\n-> k\n}")]
    [InlineData("{a:\n* [Wait]\n-> k\n}\n{not a:\n* [Wait]\n-> k\n}")]
    [InlineData("{stopping:\n- * [Wait]\n-> k\n- * [Wait]\n-> k\n}")]
    [InlineData("* (w) [Wait]\n-> k\n* {w} [Wait]")]
    [InlineData("* (w) [Wait]\n-> k\n* {k.w > 0} [Wait]")]
    [InlineData("* [Mei: Wait]\n* [Jon: Wait]")]
    [InlineData("* [Take {n}]\n* [Take {n + 1}]")]
    [InlineData("* [Take {~one|two}]\n* [Take {~one|two}]")]
    [InlineData("* [...]\n* [!]")]
    [InlineData("* [Wait]\n- * [Wait]")]
    [InlineData("* [Wait]\n* -> k")]
    public void Choices_that_differ_or_exclude_each_other_are_fine(string choices) =>
        Found.In($"{Vars}{choices}\n- -> END").ShouldBeEmpty();

    [Theory]
    [InlineData(60, 'a', false)]
    [InlineData(61, 'a', true)]
    [InlineData(30, '等', false)]
    [InlineData(31, '等', true)]
    public void A_label_fits_a_phone(int length, char letter, bool tooLong)
    {
        var label = new string(letter, length);
        var found = Found.In($"* [{label}] And so on, for as long as it takes.\n- -> END");
        found.Count.ShouldBe(tooLong ? 1 : 0);
        found.ShouldAllBe(d => d.Code == Codes.LongLabel);
    }

    [Fact]
    public void The_speaker_of_a_choice_is_part_of_its_label()
    {
        var label = new string('a', 57);
        Found
            .In($"* [Jon: {label}]\n- -> END")
            .ShouldHaveSingleItem()
            .Code.ShouldBe(Codes.LongLabel);
        Found.In($"* [Jon (afraid): {label[1..]}]\n- -> END").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("* [x] # timed: 8s # default\n* [y] # timed: 5s", Codes.DifferentTimes, 7)]
    [InlineData("# timed: 4s\n* [x] # default\n* [y] # timed: 5s", Codes.DifferentTimes, 8)]
    [InlineData("* {a} [x] # timed: 8s # default\n* [y]", Codes.UnreliableDefault, 6)]
    [InlineData("# timed: 8s\n{a:\n* [x] # default\n-> END\n}\n* [y]", Codes.UnreliableDefault, 8)]
    [InlineData("# timed: 8s\n* [x] # default\n-> k\n+ [y]", Codes.UnreliableDefault, 7)]
    [InlineData("# timed: 8s\n* [x] # default\n-> t ->\n-> k\n+ [y]", Codes.UnreliableDefault, 7)]
    [InlineData("# timed: 8s\n* [x] # default\n* [y] # default", Codes.TwoDefaults, 8)]
    [InlineData("# timed: 8s\n+ [x] # default\n* [y] # default", Codes.TwoDefaults, 8)]
    [InlineData("# timed: 8s\n* [x]\n* [y]", Codes.TimedWithoutDefault, 7)]
    [InlineData("# timed: 8s\n{a:\n* [x]\n-> END\n}\n* [y]", Codes.TimedWithoutDefault, 8)]
    [InlineData("* [x]\n    # timed: 8s\n    * * [y]\n    * * [z]", Codes.TimedWithoutDefault, 8)]
    [InlineData("* [x]\n* {a} [y] # timed: 8s", Codes.TimedWithoutDefault, 6)]
    [InlineData("- # timed: 8s\n* [x]\n* [y]", Codes.TimedWithoutDefault, 7)]
    [InlineData("# timed: 8s\n~ n = 2\n* [x]\n* [y]", Codes.TimedWithoutDefault, 8)]
    public void What_a_window_does_is_clear(string choices, string code, int line)
    {
        var found = Found.In($"{Vars}{choices}\n- -> END\n== t\n->->").ShouldHaveSingleItem();
        (found.Code, found.Line).ShouldBe((code, line));
    }

    [Theory]
    [InlineData("* [x] # timed: 8s # default\n* [y]")]
    [InlineData("* [x] # timed: 8s # default\n* [y] # timed: 8s")]
    [InlineData("* {a} [x] # timed: 8s # default\n* {not a} [y] # timed: 5s # default")]
    [InlineData("# timed: 8s\n{a:\n* [x] # default\n-> END\n- else:\n* [y] # default\n-> END\n}")]
    [InlineData("* {a} [x] # timed: 8s # default\n* {a} [y]")]
    [InlineData("+ [x] # timed: 8s # default\n-> k\n* [y]")]
    [InlineData("* [x] # timed: 8s # default\n* [y]\n-> k")]
    [InlineData("* [x] # timed: 8s # default\n-> k\n+ [y] # default")]
    public void A_default_that_is_there_is_fine(string choices) =>
        Found.In($"{Vars}{choices}\n- -> END").ShouldBeEmpty();
}
