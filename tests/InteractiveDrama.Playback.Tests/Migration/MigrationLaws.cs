using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Playback.Migration;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Playback.Tests.Oracle.Making;
using InteractiveDrama.Playback.Tests.Oracle.Playing;
using InteractiveDrama.Playback.Tests.Oracle.Writing;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;
using Random = System.Random;

namespace InteractiveDrama.Playback.Tests.Migration;

public class MigrationLaws
{
    private static readonly Arbitrary<(int Story, int Seed, int[] Choices)> Walks = (
        from story in Gen.Choose(0, int.MaxValue)
        from seed in Gen.Choose(0, int.MaxValue)
        from choices in Gen.Choose(0, 7).ArrayOf(8)
        select (story, seed, choices)
    ).ToArbitrary();

    [Fact]
    public void Carried_over_to_its_own_version_a_session_stands_where_it_stood()
    {
        var stood = 0;
        Prop.ForAll(
                Walks,
                walk =>
                {
                    if (
                        PlainStory.Compile(InkWriter.Write(StoryMaker.Make(walk.Story)))
                        is not { } package
                    )
                        return;
                    var player = new StoryPlayer(package);
                    if (player.Begin(null, walk.Seed).Position is null)
                        return;
                    var played = Played.Play(player, walk.Seed, [.. walk.Choices]);
                    foreach (var path in new[] { played.Path, played.Unrecorded() })
                    {
                        var carried = StoryMigration.Carry(player, path);

                        carried.Outcome.ShouldBe(CarryOutcome.Continued);
                        carried.Steps.ShouldBe(path.Steps.Length);
                        Bytes(player, carried.Position!).ShouldBe(Bytes(player, played.Position));
                        // A path may be empty, and then there is no way that the beat could have been reached otherwise.
                        JsonSerializer
                            .Serialize(carried.Beat)
                            .ShouldBe(JsonSerializer.Serialize(played.Beat));
                        var recorded = path.With(carried.Draws);
                        JsonSerializer
                            .Serialize(recorded)
                            .ShouldBe(JsonSerializer.Serialize(played.Path));
                    }

                    stood++;
                }
            )
            .Check(Cases.Of(60));
        stood.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void What_keeps_every_choice_keeps_every_way_and_everything_drawn_on_it() =>
        Prop.ForAll(
                Walks,
                walk =>
                {
                    var story = EditedStory.Make(walk.Story);
                    var before = story.Compile();
                    var played = Played.Play(before, walk.Seed, [.. walk.Choices]);
                    var between = story.Edit(walk.Seed).Compile();
                    var after = story.Edit(walk.Seed).Edit(walk.Story).Compile();

                    var there = StoryMigration.Carry(between, played.Path);
                    there.Outcome.ShouldBe(CarryOutcome.Continued);
                    played
                        .Beat.Choices.Select(c => c.Id)
                        .Except(there.Beat!.Choices.Select(c => c.Id), StringComparer.Ordinal)
                        .ShouldBeEmpty();
                    EditedStory.Memory(there.Beat).ShouldBe(EditedStory.Memory(played.Beat));

                    // The same again, and on to a third version, with or without the second between.
                    var again = StoryMigration.Carry(between, played.Path.With(there.Draws));
                    Bytes(between, again.Position!).ShouldBe(Bytes(between, there.Position!));
                    again.Draws.ShouldBeEmpty();
                    var through = StoryMigration.Carry(after, played.Path.With(there.Draws));
                    var straight = StoryMigration.Carry(after, played.Path);
                    Bytes(after, through.Position!).ShouldBe(Bytes(after, straight.Position!));
                    EditedStory.Memory(through.Beat!).ShouldBe(EditedStory.Memory(played.Beat));

                    // And back: nothing has been lost on the way.
                    var back = StoryMigration.Carry(before, played.Path.With(there.Draws));
                    Bytes(before, back.Position!).ShouldBe(Bytes(before, played.Position));
                }
            )
            .Check(Cases.Of(60));

    [Fact]
    public void No_edit_makes_it_throw()
    {
        var carried = new Dictionary<CarryOutcome, int>();
        Prop.ForAll(
                Walks,
                walk =>
                {
                    var random = new Random(walk.Seed);
                    var script =
                        random.Next(2) == 0
                            ? Tests.Stories.Market
                            : EditedStory.Make(walk.Story).Write();
                    var before = new StoryPlayer(TestStory.Compile(script, TestStory.Cast));
                    var played = Played.Play(before, walk.Seed, [.. walk.Choices]);
                    if (
                        TestStory.Check(Mutate(script, random), TestStory.Cast).Package
                        is not { } package
                    )
                        return;
                    var after = new StoryPlayer(package);

                    var result = StoryMigration.Carry(after, played.Path);

                    carried[result.Outcome] = carried.GetValueOrDefault(result.Outcome) + 1;
                    result.Steps.ShouldBeInRange(0, played.Path.Steps.Length);
                    (result.Position is null).ShouldBe(result.Outcome == CarryOutcome.NoBeginning);
                    if (result.Position is { } position)
                        after
                            .Restore(after.Save(position))
                            .Scene.Offered.ShouldBe(result.Beat!.Choices.Select(c => c.Id));
                }
            )
            .Check(Cases.Of(150));
        carried.Keys.ShouldContain(CarryOutcome.Continued);
        carried.Keys.ShouldContain(CarryOutcome.ChoiceGone);
    }

    /// <summary>Takes lines away, doubles and swaps them.</summary>
    private static string Mutate(string script, Random random)
    {
        var lines = script.Split('\n').ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var (at, to) = (random.Next(lines.Count), random.Next(lines.Count));
            switch (random.Next(4))
            {
                case 0:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(to, lines[at].Split(" # id:")[0]);
                    break;
                case 2:
                    (lines[at], lines[to]) = (lines[to], lines[at]);
                    break;
                default:
                    lines[at] = lines[at]
                        .Replace('+', '*')
                        .Replace("-> ", "-> END //", StringComparison.Ordinal);
                    break;
            }
        }

        return string.Join('\n', lines);
    }

    private static byte[] Bytes(StoryPlayer player, StoryPosition position) =>
        player.Save(position).Bytes.ToArray();
}
