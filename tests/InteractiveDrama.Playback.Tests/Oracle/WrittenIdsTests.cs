using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Ids;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Oracle;

/// <summary>Ids written into stories made at random change nothing that ink plays, and all that is played has one.</summary>
public class WrittenIdsTests
{
    [Fact]
    public void Ids_change_no_story_and_name_all_of_it() =>
        Prop.ForAll(OracleCase.Any, Hold).Check(OracleRun.Count(30, 2000));

    private static void Hold(OracleCase made)
    {
        using var folder = new TempFolder();
        folder.Write("main.ink", made.Ink);
        if (StoryCompiler.Compile(folder.Path).Package is not { } before)
            return;
        var project = ProjectLoader.Load(folder.Path).Project;
        var plan = StoryIds.Plan(project);
        plan.Hindered.ShouldBeFalse($"{string.Join('\n', plan.Findings)}\n{made.Ink}");
        FileChanges.Write(project.Files, plan.Changes);
        var after = StoryCompiler.Compile(folder.Path).Package.ShouldNotBeNull();
        after.Program.ShouldBe(before.Program);
        StoryIds.Plan(project).Findings.ShouldBeEmpty();
        foreach (var walk in made.Walks)
            Play(after, walk.Seed, [.. walk.Choices], made.Ink);
    }

    private static void Play(StoryPackage package, int seed, int[] wishes, string ink)
    {
        using var program = JsonDocument.Parse(package.Program);
        // What ink computes has no place of its own, and goes by that of the line end behind it.
        bool HasText(string id) =>
            id[0] == '~'
            && package.Parts.Ids.Sites.Any(s =>
                s.Id == id
                && s.Paths.Any(p => InkProgram.TextAt(program.RootElement, p).Trim().Length > 0)
            );
        var player = new StoryPlayer(package);
        var step = player.Start(null, seed);
        foreach (var wish in wishes.Append(0))
        {
            step.Beat.Choices.ShouldAllBe(c => c.Id[0] != '~', ink);
            step.Beat.Lines.SelectMany(l => l.Ids).Where(HasText).ShouldBeEmpty(ink);
            if (step.Snapshot is null || step.Beat.Choices.IsEmpty)
                return;
            step = player.Choose(
                step.Snapshot,
                step.Beat.Choices[wish % step.Beat.Choices.Length].Id
            );
        }
    }
}
