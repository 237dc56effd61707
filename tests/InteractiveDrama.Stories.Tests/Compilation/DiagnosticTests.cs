using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Compilation;

public class DiagnosticTests
{
    [Theory]
    [InlineData("Hello\n-> nowhere\n", Codes.InkError, 2)]
    [InlineData("-> k\n== k\nText\n", Codes.DeadEnd, 3)]
    [InlineData("A\n* []\n- -> END", Codes.InkWarning, 2)]
    [InlineData("TODO: more\n-> END", Codes.InkTodo, 1)]
    [InlineData("INCLUDE ../other.ink\n-> END", Codes.UnreadableScript, null)]
    [InlineData("INCLUDE missing.ink\n-> END", Codes.UnreadableScript, null)]
    [InlineData("~ temp x = 1\n-> k(x)\n== k(ref x)\n{x}\n-> END", Codes.ReferenceToItself, 2)]
    [InlineData(
        "~ temp x = 1\n-> a(x)\n== a(ref y)\n-> b(y)\n== b(ref x)\n{x}\n-> END",
        Codes.ReferenceToItself,
        4
    )]
    [InlineData(
        "~ temp x = 1\n~ temp y = 2\n-> a(x, y)\n== a(ref y, ref x)\n{x}\n-> END",
        Codes.ReferenceToItself,
        3
    )]
    [InlineData(
        "VAR t = -> b\n~ temp x = 1\n-> a(x)\n== a(ref y)\n-> t\n== b\n{false:\n~ temp y = 2\n}\n-> c(y)\n== c(ref x)\n{x}\n-> END",
        Codes.ReferenceToItself,
        10
    )]
    [InlineData("~ temp x = 1\n<- k(x)\n-> END\n== k(ref x)\n{x}", Codes.ReferenceToItself, 2)]
    [InlineData("* a # timed: soon\n- -> END", Codes.TagValue, 1)]
    [InlineData("* a # timed: 3s\n* b\n- -> END", Codes.TimedWithoutDefault, 1)]
    [InlineData("# timed: 3s\n* a\n* b\n- -> END", Codes.TimedWithoutDefault, 2)]
    [InlineData("A # ending:\n-> END", Codes.TagValue, 1)]
    [InlineData("A # timd: 3s\n-> END", Codes.TagKeyNearMiss, 1)]
    [InlineData("* a # default | b\n- -> END", Codes.TagCharacter, 1)]
    [InlineData("* a # default -> out\n- -> out\n== out\nB\n-> END", Codes.TagCharacter, 1)]
    [InlineData("A # note: see http://x\n-> END", Codes.TagCharacter, 1)]
    [InlineData("A # note: {1}\n-> END", Codes.TagCharacter, 1)]
    [InlineData("A # id: x\nB # id: x\n-> END", Codes.DuplicateId, 2)]
    [InlineData("{&A # id: x|B # id: x}\n-> END", Codes.DuplicateId, 1)]
    [InlineData("A # id: x # id: y\n-> END", Codes.DuplicateId, 1)]
    [InlineData("{&A # id: x # id: y|B}\n-> END", Codes.DuplicateId, 1)]
    [InlineData("* [A] # id: x\n- B # id: x.said\n-> END", Codes.DuplicateId, 2)]
    [InlineData("{A|B} # id: x\nC # id: x.b\n-> END", Codes.DuplicateId, 2)]
    [InlineData("A\n# place: peir, night\nB\n-> END", Codes.UnknownPlace, 2)]
    [InlineData("A # look: may, wet\n-> END", Codes.UnknownCast, 1)]
    [InlineData("A # shot: closeup of mei\n-> END", Codes.UnknownShotTerm, 1)]
    [InlineData("A # episode: 1 One\n-> END", Codes.MisplacedEpisode, 1)]
    public void A_fault_is_found_where_it_is(string ink, string code, int? line)
    {
        var found = TestStory
            .Check(ink, TestStory.Cast)
            .Diagnostics.Where(d => d.Code == code)
            .ToList();
        found.Count.ShouldBe(
            1,
            string.Join('\n', TestStory.Check(ink, TestStory.Cast).Diagnostics)
        );
        found[0].Line.ShouldBe(line);
        found[0].Help.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("~ temp x = 1\n~ f(x)\n{x}\n-> END\n== function f(ref x)\n~ x = x + 1")]
    [InlineData("~ temp x = 1\n-> t(x) ->\n{x}\n-> END\n== t(ref x)\n~ x = x + 1\n->->")]
    [InlineData("VAR v = 1\n-> k(v)\n== k(ref x)\n{x}\n-> l(x)\n== l(ref x)\n{x}\n-> END")]
    [InlineData(
        "~ temp x = 1\n-> a(x)\n== a(ref y)\n-> b(2)\n== b(y)\n-> c(y)\n== c(ref x)\n{x}\n-> END"
    )]
    public void A_ref_parameter_that_ink_can_follow_is_fine(string ink) =>
        TestStory.Check(ink).Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("titel: X", Codes.UnknownSetting)]
    [InlineData("cast: { mei: { nam: Mei } }", Codes.UnknownSetting)]
    [InlineData("script: ../main.ink", Codes.PathOutside)]
    [InlineData("script: /etc/passwd", Codes.PathOutside)]
    [InlineData("aspect: \"4:3\"", Codes.Settings)]
    [InlineData("title: [", Codes.Settings)]
    [InlineData("shots: { lookahead: many }", Codes.Settings)]
    [InlineData("- a\n- b", Codes.Settings)]
    public void A_fault_in_the_settings_is_found(string yaml, string code) =>
        TestStory
            .Check("A\n-> END", yaml)
            .Diagnostics.ShouldContain(d =>
                d.Code == code && d.Severity == Severity.Error && d.File == "drama.yaml"
            );

    [Fact]
    public void A_link_out_of_the_project_is_not_followed()
    {
        using var outside = new TempFolder();
        using var project = new TempFolder();
        outside.Write("secret.ink", "The secret.");
        project.Write("main.ink", "INCLUDE link.ink\n-> END");
        File.CreateSymbolicLink(
            Path.Combine(project.Path, "link.ink"),
            Path.Combine(outside.Path, "secret.ink")
        );
        Stories
            .Compilation.StoryCompiler.Compile(project.Path)
            .Diagnostics.ShouldContain(d => d.Code == Codes.UnreadableScript);
    }

    [Fact]
    public void Brackets_left_open_in_text_are_no_nesting() =>
        TestStory
            .Check("{true:yes}\n" + string.Concat(Enumerable.Repeat("Sad :-(\n", 300)) + "-> END")
            .Diagnostics.ShouldBeEmpty();

    [Fact]
    public void Bullets_without_end_are_refused() =>
        TestStory
            .Check(string.Concat(Enumerable.Range(1, 300).Select(i => new string('*', i) + "a\n")))
            .Diagnostics.ShouldContain(d => d.Code == Codes.TooDeep);

    [Fact]
    public void Nesting_without_end_is_refused() =>
        TestStory
            .Check(string.Concat(Enumerable.Repeat("{true:", 5000)) + "\n-> END")
            .Diagnostics.ShouldContain(d => d.Code == Codes.TooDeep);
}
