using System.Text.Json;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Compilation;

public class IdTests
{
    private static IEnumerable<string> Ids(string ink) =>
        TestStory.Compile(ink).Parts.Ids.Sites.Select(s => s.Id);

    [Fact]
    public void Written_ids_are_kept_and_others_derived()
    {
        var ids = Ids("A # id: first\nB\n* [C # id: go] d\n* E\n- -> END").ToList();
        ids.ShouldContain("first");
        ids.ShouldContain("go");
        ids.Count(i => i.StartsWith('~')).ShouldBe(2);
        ids.ShouldAllBe(i => i[0] != '~' || i.Length == 9);
    }

    [Theory]
    [InlineData("{true: A # id: a|B # id: b} done # id: c", "a=A b=B c=done")]
    [InlineData("{A # id: a|B} done # id: c", "a=A c=B c=done")]
    [InlineData("{A|B} done # id: c", "c=A c=B c=done")]
    [InlineData(
        "/* x */ {A /* y */ # id: a|{B # id: b|C} # id: d} /* z */ done # id: c",
        "a=A b=B c=done d=C"
    )]
    [InlineData("{&{A|B} # id: a|C # id: c} \\{D\\| # id: e", "a=A a=B c=C e={D|")]
    [InlineData("{true: A # id: a|B # id: b}", "a=A b=B")]
    public void An_id_inside_an_alternative_is_that_alternatives(string line, string expected)
    {
        var package = TestStory.Compile(line + "\n-> END");
        using var program = JsonDocument.Parse(package.Program);
        var texts = package
            .Parts.Ids.Sites.Where(s => s.Id[0] != '~')
            .SelectMany(s =>
                s.Paths.Select(p => (s.Id, Text: InkProgram.TextAt(program.RootElement, p)))
            )
            .Where(t => t.Text.Trim().Length > 0)
            .Select(t => $"{t.Id}={t.Text.Trim()}")
            .Order(StringComparer.Ordinal);
        texts.ShouldBe(expected.Split(' '));
    }

    [Fact]
    public void Derived_ids_hold_when_lines_are_added_elsewhere()
    {
        var before = Ids("-> a\n== a\nOne\n* Two\n- -> END").ToHashSet();
        var after = Ids("Intro\n-> a\n== a\nZero\nOne\n* Other\n* Two\n- -> END").ToHashSet();
        before.IsSubsetOf(after).ShouldBeTrue();
    }

    [Fact]
    public void A_choice_behind_a_gather_keeps_its_tags_to_itself()
    {
        var sites = TestStory
            .Compile("* a\n- * [b] # id: k # default\n- -> END")
            .Parts.Ids.Sites.Where(s => s.IsChoice)
            .ToList();
        sites.Select(s => s.Tags.Length).ShouldBe([0, 1]);
        sites[1].Id.ShouldBe("k");
    }

    [Fact]
    public void Equal_lines_have_different_ids() =>
        Ids("Same\nSame\nSame\n-> END").Distinct().Count().ShouldBe(3);

    [Fact]
    public void The_version_is_that_of_what_plays()
    {
        string Version(string ink, string yaml) => TestStory.Compile(ink, yaml).Version;
        var version = Version("A\r\n* b\r\n- -> END", "title: One");
        version.Length.ShouldBe(32);
        Version("A\n* b\n- -> END", "title: Another").ShouldBe(version);
        Version("A!\n* b\n- -> END", "title: One").ShouldNotBe(version);
    }

    [Fact]
    public void A_package_reads_back_as_it_was_written()
    {
        var package = TestStory.Compile(
            "# shot: wide\nMei: A # id: a\n* [b] # timed: 3s\n- -> END",
            TestStory.Cast
        );
        using var first = new MemoryStream();
        PackageFile.Write(package, "test", first);
        first.Position = 0;
        var (name, read) = PackageFile.Read(first);
        name.ShouldBe("test");
        read.Version.ShouldBe(package.Version);
        using var second = new MemoryStream();
        PackageFile.Write(read, "test", second);
        second.ToArray().ShouldBe(first.ToArray());
    }

    [Fact]
    public void A_changed_package_is_refused()
    {
        using var file = new MemoryStream();
        PackageFile.Write(TestStory.Compile("A\n-> END"), "test", file);
        var bytes = file.ToArray();
        var at = bytes.AsSpan().IndexOf("^A"u8);
        bytes[at + 1] = (byte)'B';
        Should.Throw<InvalidPackageException>(() => PackageFile.Read(new MemoryStream(bytes)));
        Should.Throw<InvalidPackageException>(() => PackageFile.Read(new MemoryStream([1, 2, 3])));
    }
}
