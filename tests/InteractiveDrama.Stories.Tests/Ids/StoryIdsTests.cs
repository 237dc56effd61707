using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Projects;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Ids;

public class StoryIdsTests
{
    /// <summary>Scripts, with ‹1›, ‹2›… where the ids come.</summary>
    public static TheoryData<string> Scripts =>
        [
            "Hello.‹1›\n-> END",
            "Hello.‹1›",
            "Hello.‹1›  \t\n-> END\n",
            "Hello.‹1› // aside\nMore‹2›// aside\n-> END",
            "Hello.‹1› /* aside */\n/* before */ More‹2› /* one */ // two\n-> END",
            "One‹1› /* in\nthe middle */ two‹2›\n-> END",
            "/*\nNot this.\n*/\nBut this.‹1›\n// nor this\n-> END",
            "Hello.‹1›\r\nYou.‹2›\nMixed.‹3›\rThird.‹4›\r\n-> END\r\n",
            "\uFEFFHello.‹1›\n* [Go]‹2›\n- -> END",
            "Hello. -> far‹1›\n== far\nThere.‹far 1›\n-> END",
            "Hello # kept‹1›\n# alone\nYou # place: x # note: y‹2›\n-> END",
            "* [Leave] # default‹1›\n  Out.‹2›\n  -> END\n* [Stay] # timed: 3s -> END‹3›",
            "* Go [now] quickly‹1›\n* [Wait]‹2› \n* ->‹3› \n  Fell.‹4›\n- -> END",
            "* {true}\n  {true} [Leave]‹1›\n- -> END",
            "* (a) [A]‹1›\n  * * (b) {a} [B] # default‹2›\n- (top) Top.‹3›\n- - nested‹4›\n- -> END",
            "Glue <>‹1›\n<> here‹2›\n<>\n-> END",
            "{true: yes|no}‹1›\n{a|b} c {&d|e}‹2›\n{true: only}‹3›\n-> END",
            "{true: a # odd|b # even} end‹1›\n-> END",
            "VAR x = 1\nVAR s = \"text\"\nLIST l = a, b\nCONST c = 3\n~ x = 2\n~ s = \"more\"\n{x}‹1›\n{s}{l}‹2›\n{x == 1: -> far}\n-> far\n== far\n{s == \"more\": yes}‹far 1›\n-> END",
            "VAR s = \"a\"\n{ s == \"a\":\n  One.‹1›\n- else:\n  Two.‹2›\n}\n-> END",
            "Hello {true:‹1›\n  there‹2›\n- else:\n  nobody‹3›\n} friend.‹4›\n-> END",
            "{stopping:\n- One.‹1›\n- Two.‹2›\n- -> END\n}\n{shuffle once:\n-\tA‹3›\n\t- B‹4›\n}\n-> END",
            "{\n- true: * [Go]‹1›\n  Gone.‹2›\n  -> END\n- else: * [Stay]‹3›\n  -> END\n}",
            "~ f()\n{f()}‹1›\n-> END\n== function f\nPrinted.‹f 1›\n~ return\n",
            "a \\# id: no‹1›\nb \\‹2›\n-> END",
            "TODO: write\n# title: T\n\nHello.‹1›\n-> far.near ->\n<- far\n-> END\n== far\n= near\nNear.‹far_near 1›\n->->",
            "Hello # tag {1 + 1}‹1›\n* [a # in] b # out‹2›\n- -> END",
        ];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Ids_come_at_the_ends_of_what_prints_and_nowhere_else(string marked)
    {
        var expected = marked;
        foreach (var flow in (string[])["", "far ", "far_near ", "f "])
            for (var i = 1; i < 9; i++)
                expected = expected.Replace(
                    $"‹{flow}{i}›",
                    $" # id: {(flow.Length > 0 ? flow.Trim() : "start")}_{i:D3}",
                    StringComparison.Ordinal
                );
        using var story = new IdFolder(Unmarked(marked));
        var program = story.Package.Program;
        var plan = story.Run();
        plan.Hindered.ShouldBeFalse(string.Join('\n', plan.Findings));
        story.Script.ShouldBe(expected);
        story.Package.Program.ShouldBe(program);
        story.Plan().Changes.ShouldBeEmpty();
        story.Plan().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Ids_go_into_every_script_of_the_story_by_its_knots()
    {
        using var story = new IdFolder("INCLUDE parts/two.ink\nHello.\n-> two");
        Directory.CreateDirectory(Path.Combine(story.Path, "parts"));
        story.Write("parts/two.ink", "== two\nThere.\n-> END");
        story
            .Run()
            .Given.Select(g => (g.Id, g.File, g.Line))
            .ShouldBe([("start_001", "main.ink", 2), ("two_001", "parts/two.ink", 2)]);
        story.Read("parts/two.ink").ShouldBe("== two\nThere. # id: two_001\n-> END");
    }

    [Fact]
    public void Written_ids_stay_and_their_numbers_are_not_given_again()
    {
        using var story = new IdFolder(
            "One. # id: hello\n# id: above\nTwo.\nThree. # id: start_007\nFour.\n// # id: start_009\n-> END"
        );
        story.Run().Given.ShouldHaveSingleItem().Id.ShouldBe("start_010");
        story.Lock.ShouldContain("\nabove ");
        story.Lock.ShouldContain("\nhello ");
    }

    [Fact]
    public void A_number_is_never_given_twice()
    {
        using var story = new IdFolder("One.\nTwo.\n-> END");
        story.Run();
        story.Script = story.Script.Replace("Two. # id: start_002\n", "", StringComparison.Ordinal);
        story.Run().Retired.ShouldBe(["start_002"]);
        story.Script = "New.\n" + story.Script;
        story.Run().Given.ShouldHaveSingleItem().Id.ShouldBe("start_003");
        story.Run().Changes.ShouldBeEmpty();
    }

    [Fact]
    public void A_retired_id_may_come_back_with_its_text_but_not_with_another()
    {
        using var story = new IdFolder("One.\nTwo.\n-> END");
        story.Run();
        var whole = story.Script;
        var cut = whole.Replace("Two. # id: start_002\n", "", StringComparison.Ordinal);
        story.Script = cut;
        story.Run();
        story.Script = "Another. # id: start_002\n" + cut;
        var refused = story.Plan();
        refused.Hindered.ShouldBeTrue();
        refused.Changes.ShouldBeEmpty();
        refused.Findings.ShouldHaveSingleItem().Code.ShouldBe(Codes.RetiredId);
        refused.Findings[0].Line.ShouldBe(1);
        story.Script = whole;
        story.Run().Hindered.ShouldBeFalse();
        story.Lock.ShouldNotContain(" retired\n");
    }

    [Fact]
    public void What_is_commented_out_or_stands_in_a_script_beside_is_not_gone()
    {
        using var story = new IdFolder("One.\nTwo.\n-> END");
        story.Run();
        story.Script = "One. # id: start_001\n// Two. # id: start_002\n-> END";
        story.Run().Retired.ShouldBeEmpty();
        story.Script = "One. # id: start_001\n-> END";
        story.Write("spare.ink", "Two. # id: start_002");
        story.Run().Retired.ShouldBeEmpty();
    }

    [Fact]
    public void Of_two_with_one_id_the_one_it_was_given_to_keeps_it()
    {
        using var story = new IdFolder("One.\nTwo.\n-> END");
        story.Run();
        story.Script =
            "Copied. # id: start_002 // over\r\n* [Merged] # id: start_001\n- " + story.Script;
        story
            .Plan()
            .Findings.Select(f => (f.Code, f.Line))
            .ShouldBe([(Codes.DuplicateId, 3), (Codes.DuplicateId, 4)]);
        story
            .Run()
            .Given.Select(g => (g.Id, g.Instead))
            .ShouldBe([("start_003", "start_002"), ("start_004", "start_001")]);
        story.Script.ShouldBe(
            "Copied. # id: start_003 // over\r\n* [Merged] # id: start_004\n- One. # id: start_001\nTwo. # id: start_002\n-> END"
        );
        story.Plan().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_script_that_does_not_compile_is_left_alone()
    {
        using var story = new IdFolder("One.\n-> nowhere");
        var plan = story.Run();
        plan.Hindered.ShouldBeTrue();
        plan.Findings[0].Code.ShouldBe(Codes.InkError);
        story.Script.ShouldBe("One.\n-> nowhere");
        File.Exists(Path.Combine(story.Path, "ids.lock")).ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_changed_in_the_meantime_is_not_overwritten()
    {
        using var story = new IdFolder("One.\n-> END");
        var plan = story.Plan();
        story.Script = "Mine.\n-> END";
        Should.Throw<StoryFileException>(() =>
            FileChanges.Write(story.Project.Files, plan.Changes)
        );
        story.Script.ShouldBe("Mine.\n-> END");
        Directory.GetFiles(story.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_script_keeps_its_permissions()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var story = new IdFolder("One.\n-> END");
        var script = Path.Combine(story.Path, "main.ink");
        File.SetUnixFileMode(
            script,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherExecute
        );
        story.Run();
        File.GetUnixFileMode(script)
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherExecute);
    }

    private static string Unmarked(string marked)
    {
        while (marked.IndexOf('‹', StringComparison.Ordinal) is >= 0 and var open)
            marked = marked.Remove(open, marked.IndexOf('›', open) - open + 1);
        return marked;
    }
}
