using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Exploration.Tests.Search;

/// <summary>What holds for every story.</summary>
public class SearchLaws
{
    private static readonly ExplorationOptions Bounded = Explored.Quick with
    {
        MaxStates = 2_000,
        MaxBranches = 64,
        WalkSteps = 2_000,
        Viewers = 16,
    };

    [Fact]
    public void Every_witness_replays_to_what_it_claims() =>
        Prop.ForAll(
                RandomStory.Any,
                story =>
                {
                    var package = TestStory.Compile(story.Ink);
                    var engine = Explored.Engine(package);
                    var result = Explored.Of(package, Bounded);
                    foreach (var ending in result.Endings)
                        Last(ending.Witness).Ending.ShouldBe(ending.Id);
                    foreach (var decision in result.Decisions)
                        EveryPlay
                            .DecisionsOf(package, Last(decision.Witness))
                            .ShouldContain(decision.Id);
                    foreach (var end in result.DeadEnds)
                        Last(end.Witness).Id.ShouldBe(end.Beat);
                    foreach (var error in result.Errors)
                        Last(error.Witness).Errors.ShouldContain(e => e.Message == error.Message);
                    foreach (var choice in result.Taken)
                    {
                        var offered = Moves(choice.Witness)[^2].Beat.Choices;
                        package
                            .Choice(offered[choice.Witness.Choices[^1]].Id)!
                            .Id.ShouldBe(choice.Id);
                    }

                    List<StoryMove> Moves(Witness witness) =>
                        Explored.Moves(package, engine, witness);

                    Beat Last(Witness witness) => Moves(witness)[^1].Beat;
                }
            )
            .Check(Cases.Of(100));

    [Fact]
    public void The_number_of_threads_changes_nothing() =>
        Prop.ForAll(
                RandomStory.Any,
                story =>
                {
                    var package = TestStory.Compile(story.Ink);
                    var alone = Explored.Print(
                        Explored.Of(package, Bounded with { MaxStates = 300, Threads = 1 })
                    );
                    foreach (var threads in new[] { 2, 3, 8 })
                        Explored
                            .Print(
                                Explored.Of(
                                    package,
                                    Bounded with
                                    {
                                        MaxStates = 300,
                                        Threads = threads,
                                    }
                                )
                            )
                            .ShouldBe(alone);
                }
            )
            .Check(Cases.Of(30));

    [Fact]
    public void It_finds_what_playing_every_choice_and_every_draw_finds_and_no_sooner() =>
        Prop.ForAll(
                RandomStory.Any,
                story =>
                {
                    var package = TestStory.Compile(story.Ink);
                    var all = new EveryPlay(package, Explored.Engine(package));
                    if (!all.Play(depth: 5, most: 3_000))
                        return;
                    var result = Explored.Of(
                        package,
                        Bounded with
                        {
                            MaxStates = 20_000,
                            MaxBranches = 4_096,
                        }
                    );
                    if (result.Frontier > 0)
                        return;
                    Near(result.Endings.Select(e => (e.Id, e.Depth))).ShouldBe(all.Endings);
                    Near(result.Decisions.Select(d => (d.Id, d.Depth))).ShouldBe(all.Decisions);
                    Near(result.Taken.Select(t => (t.Id, t.Depth))).ShouldBe(all.Taken);
                    Near(result.DeadEnds.Select(d => (d.Beat, d.Witness.Choices.Length)))
                        .ShouldBe(all.DeadEnds);
                    Near(result.Errors.Select(e => (e.Message, e.Witness.Choices.Length)))
                        .ShouldBe(all.Errors);
                }
            )
            .Check(Cases.Of(100));

    private static SortedDictionary<string, int> Near(IEnumerable<(string Id, int Depth)> found)
    {
        var near = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (id, depth) in found.Where(f => f.Depth <= 5))
            near[id] = Math.Min(depth, near.GetValueOrDefault(id, int.MaxValue));
        return near;
    }
}
