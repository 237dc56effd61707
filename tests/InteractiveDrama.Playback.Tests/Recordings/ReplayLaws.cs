using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Playback.Recordings;
using InteractiveDrama.Playback.Tests.Oracle.Making;
using InteractiveDrama.Playback.Tests.Oracle.Writing;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Recordings;

public class ReplayLaws
{
    private static readonly Arbitrary<(int Story, int Seed, int[] Choices)> Walks = (
        from story in Gen.Choose(0, int.MaxValue)
        from seed in Gen.Choose(0, int.MaxValue)
        from choices in Gen.Choose(0, 9).ArrayOf(12)
        select (story, seed, choices)
    ).ToArbitrary();

    [Fact]
    public void A_walk_recorded_is_the_same_when_played_again() =>
        Prop.ForAll(
                Walks,
                made =>
                {
                    if (Story(made.Story) is not { } package)
                        return;
                    var walk = Recorded.Walk(package, made.Seed, made.Choices);
                    var read = WalkForm.Read(WalkForm.Write(walk));
                    // What was drawn is in the walk: another seed changes nothing.
                    var replay = new WalkReplayer(package).Replay(
                        read with
                        {
                            Seed = made.Seed ^ 0x5555,
                        }
                    );
                    Recorded.Differences(replay).ShouldBeEmpty();
                    replay.Notes.ShouldBeEmpty();
                    WalkForm
                        .Write(replay.Now with { Seed = made.Seed })
                        .ShouldBe(WalkForm.Write(walk));
                }
            )
            .Check(Cases.Of(60));

    [Fact]
    public void An_edit_of_one_line_is_told_as_exactly_that_line() =>
        Prop.ForAll(
                (
                    from story in Gen.Choose(0, int.MaxValue)
                    from edited in Gen.Choose(0, int.MaxValue)
                    from choices in Gen.Choose(0, 9).ArrayOf(8)
                    from withIds in ArbMap.Default.GeneratorFor<bool>()
                    select (story, edited, choices, withIds)
                ).ToArbitrary(),
                made =>
                {
                    var lines = PlainStoryText.Lines(made.story, made.withIds);
                    var before = TestStory.Compile(string.Join('\n', lines));
                    var walk = Recorded.Walk(before, 1, made.choices);
                    var seen = walk.Turns.SelectMany(t => t.Lines).Select(l => l.Text).ToHashSet();
                    var said = Enumerable
                        .Range(0, lines.Count)
                        .Where(i => lines[i].StartsWith("Line "))
                        .ToList();
                    var at = said[made.edited % said.Count];
                    var text = lines[at].Split(" #")[0];
                    lines[at] = lines[at].Replace("is said", "is sung");
                    var after = TestStory.Compile(string.Join('\n', lines));
                    var replay = new WalkReplayer(after).Replay(walk);
                    var differences = Recorded.Differences(replay);
                    if (!seen.Contains(text))
                    {
                        differences.ShouldBeEmpty();
                        return;
                    }

                    var changed = replay.Differences.ShouldHaveSingleItem();
                    changed.Kind.ShouldBe(WalkDifferenceKind.LineChanged);
                    changed.Before.ShouldBe(text);
                    changed.After.ShouldBe(text.Replace("is said", "is sung"));
                    WordMarks
                        .Text(changed.Before!, changed.After!)
                        .ShouldContain("is [-said-]{+sung+}");
                }
            )
            .Check(Cases.Of(60));

    [Fact]
    public void Marks_give_both_texts_back() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(NonNull<string> Before, NonNull<string> After)>(),
                texts =>
                {
                    var marks = WordMarks.Of(texts.Before.Get, texts.After.Get);
                    string.Concat(
                            marks.Where(m => m.Kind != WordMarkKind.Added).Select(m => m.Text)
                        )
                        .ShouldBe(texts.Before.Get);
                    string.Concat(
                            marks.Where(m => m.Kind != WordMarkKind.Removed).Select(m => m.Text)
                        )
                        .ShouldBe(texts.After.Get);
                }
            )
            .Check(Cases.Of(200));

    private static StoryPackage? Story(int seed) =>
        TestStory.Check(InkWriter.Write(StoryMaker.Make(seed)), TestStory.Cast).Package;
}
