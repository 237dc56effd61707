using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Exploration.Tests.Search;

/// <summary>The variants of experiments are gone into like outcomes of chance.</summary>
public class VariantTests
{
    private const string Ink = """
        -> pier
        === pier ===
        * [Board] # id: board
            Calm. # ending: calm
            -> END
        === storm ===
        A wave.
        * [Swim] # id: swim
            Ashore. # ending: ashore
            -> END
        === fog ===
        Fog. # ending: lost
        -> END
        """;

    private const string Yaml = """
        title: The Ferry
        experiments:
          sea: { at: board, variants: { calm: {}, storm: { knot: storm }, fog: { knot: fog } } }
        """;

    [Fact]
    public void Every_variant_is_tried_and_its_way_replayed()
    {
        var package = TestStory.Compile(Ink, Yaml);
        var result = Explored.Of(package);

        result.IsExhaustive.ShouldBeTrue();
        result.Unreached.ShouldBeEmpty();
        result
            .Endings.Select(e => (e.Id, string.Join(',', e.Witness.Draws)))
            .ShouldBe([("calm", "0,0"), ("ashore", "1"), ("lost", "0,1")], ignoreOrder: true);
        foreach (var ending in result.Endings)
            Explored.Replay(package, ending.Witness).Beat.Ending.ShouldBe(ending.Id);
    }

    [Fact]
    public void Without_the_experiment_nothing_leads_there() =>
        Explored.Of(Ink).Endings.Select(e => e.Id).ShouldBe(["calm"]);
}
