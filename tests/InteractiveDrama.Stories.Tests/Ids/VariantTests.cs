using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Ids;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Ids;

/// <summary>The forms of a line keep their letters through edits, by ids.lock.</summary>
public sealed class VariantTests : IDisposable
{
    private const string Ink = """
        VAR brave = true
        You {brave: walk|creep} in. # id: hall_001
        * [Go{brave:!|.}] {brave: Yes.|Well.} # id: hall_002
        -> END
        """;

    private readonly TempFolder folder = new();

    public VariantTests()
    {
        folder.Write("drama.yaml", "title: Test\n");
        Write(Ink);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_lock_has_every_form()
    {
        Lock()
            .Entries.Where(e => !e.Value.Retired)
            .Select(e => e.Key)
            .ShouldBe([
                "hall_001",
                "hall_001.a",
                "hall_001.b",
                "hall_002",
                "hall_002.a",
                "hall_002.b",
                "hall_002.said.a",
                "hall_002.said.b",
            ]);
        var before = File.ReadAllText(Path.Combine(folder.Path, "ids.lock"));
        Lock().ToString().ShouldBe(before);
    }

    [Fact]
    public void A_form_put_in_before_others_takes_the_next_letter()
    {
        Lock();
        Write(Ink.Replace("{brave: walk|creep}", "{brave: {~stride|walk}|creep}"));

        Forms("hall_001").ShouldBe(["c You stride in.", "a You walk in.", "b You creep in."]);
    }

    [Fact]
    public void The_only_form_that_changed_keeps_its_letter()
    {
        Lock();
        Write(Ink.Replace("{brave: walk|creep}", "{brave: run|creep}"));

        Forms("hall_001").ShouldBe(["a You run in.", "b You creep in."]);
    }

    [Fact]
    public void Forms_that_changed_places_keep_their_letters()
    {
        Lock();
        Write(Ink.Replace("{brave: walk|creep}", "{brave: creep|walk}"));

        Forms("hall_001").ShouldBe(["b You creep in.", "a You walk in."]);
    }

    [Fact]
    public void A_letter_is_never_given_twice()
    {
        Lock();
        Write(Ink.Replace("{brave: walk|creep}", "walk"));
        Lock().Entries["hall_001.a"].Retired.ShouldBeTrue();
        Write(Ink.Replace("{brave: walk|creep}", "{brave: jump|crawl}"));
        Lock();

        Forms("hall_001").ShouldBe(["c You jump in.", "d You crawl in."]);

        Write(Ink);
        Forms("hall_001").ShouldBe(["a You walk in.", "b You creep in."]);
    }

    private void Write(string ink) => folder.Write("main.ink", ink);

    private IEnumerable<string> Forms(string owner) =>
        StoryCompiler
            .Compile(folder.Path)
            .Package!.Parts.Texts.Units.Where(u => u.Owner == owner)
            .Select(u => $"{u.Id[(owner.Length + 1)..]} {u.Source}");

    // As 'drama ids' leaves it.
    private IdLock Lock()
    {
        var (project, _) = Stories.Projects.ProjectLoader.Load(folder.Path);
        foreach (var change in StoryIds.Plan(project).Changes)
            File.WriteAllBytes(Path.Combine(folder.Path, change.File), change.After.ToArray());
        return IdLock.Read(project.Files);
    }
}
