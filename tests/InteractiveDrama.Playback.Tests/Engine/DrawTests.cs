using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Engine;

public class DrawTests
{
    private const string Dice = """
        LIST bag = (apple), (knife), (rope)
        VAR d = 0
        -> top
        == top
        ~ d = RANDOM(3, 8)
        {d} {LIST_RANDOM(bag)} {~a|b|c}
        + [again] -> top
        """;

    [Fact]
    public void What_is_drawn_is_reported_with_its_line()
    {
        var package = TestStory.Compile(Dice);
        var stop = new StoryEngine(package).Start(null, 4);
        stop.Draws.Select(d => d.Kind).ShouldBe([DrawKind.Random, DrawKind.List, DrawKind.Shuffle]);
        stop.Draws.Select(d => d.Outcomes).ShouldBe([6, 3, 3]);
        stop.Draws[1].Source.ShouldBe(stop.Draws[2].Source);
        package.Site(stop.Outputs[0].Paths[0])!.Id.ShouldBe(stop.Draws[1].Source);
        var edited = TestStory.Compile(
            Dice.Replace("-> top\n==", "A new line.\n-> top\n==", StringComparison.Ordinal)
        );
        new StoryEngine(edited)
            .Start(null, 4)
            .Draws.Select(d => d.Source)
            .ShouldBe(stop.Draws.Select(d => d.Source));
    }

    [Fact]
    public void Draws_fed_back_give_the_same_story_under_another_seed()
    {
        var engine = new StoryEngine(TestStory.Compile(Dice));
        for (var seed = 0; seed < 20; seed++)
        {
            var first = engine.Start(null, seed);
            var second = engine.Step(first.State!, 0);
            var again = engine.Start(null, seed + 1_000, new Fed(first.Draws));
            Reading.Of(again).ShouldBe(Reading.Of(first));
            Reading
                .Of(engine.Step(again.State!, 0, new Fed(second.Draws)))
                .ShouldBe(Reading.Of(second));
        }
    }

    [Fact]
    public void A_shuffle_asks_only_for_what_it_did_not_give_in_its_round()
    {
        var engine = new StoryEngine(
            TestStory.Compile("-> top\n== top\n{~a|b|c}\n+ [again] -> top")
        );
        var told = new Told(r => Enumerable.Range(0, r.Range).Last(r.Allows));
        var stop = engine.Start(null, 1, told);
        var seen = stop.Outputs[0].Text.Trim();
        for (var i = 0; i < 5; i++)
        {
            stop = engine.Step(engine.Decode(engine.Encode(stop.State!)), 0, told);
            seen += stop.Outputs[0].Text.Trim();
        }

        seen.ShouldBe("cbacba");
        told.Outcomes.ShouldBe([3, 2, 1, 3, 2, 1]);
    }

    [Fact]
    public void A_value_that_cannot_be_drawn_is_left_to_the_seed()
    {
        var engine = new StoryEngine(TestStory.Compile("{RANDOM(1, 6)}\n-> END"));
        Reading
            .Of(engine.Start(null, 9, new Told(_ => 7)))
            .ShouldBe(Reading.Of(engine.Start(null, 9)));
    }

    [Fact]
    public void A_host_gives_functions_and_the_rest_falls_back_on_ink()
    {
        var package = TestStory.Compile(
            "EXTERNAL tall(x)\nEXTERNAL short(x)\n{tall(2)} {short(2)} {tall(\"a\")}\n-> END\n== function tall(x)\n~ return 0\n== function short(x)\n~ return x - 1"
        );
        var externals = new Dictionary<string, ExternalFunction>(StringComparer.Ordinal)
        {
            ["tall"] = arguments => arguments[0] is int x ? x * 10 : "no",
        };
        new StoryEngine(package, externals: externals)
            .Start(null, 1)
            .Outputs[0]
            .Text.ShouldBe("20 1 no\n");
        new StoryEngine(package).Start(null, 1).Outputs[0].Text.ShouldBe("0 1 0\n");
    }

    private sealed class Fed(IEnumerable<Draw> draws) : IDraws
    {
        private readonly Queue<Draw> left = new(draws);

        public int? Next(DrawRequest request)
        {
            var draw = left.Dequeue();
            draw.Source.ShouldBe(request.Source);
            return draw.Value;
        }
    }

    private sealed class Told(Func<DrawRequest, int> choose) : IDraws
    {
        public List<int> Outcomes { get; } = [];

        public int? Next(DrawRequest request)
        {
            Outcomes.Add(request.Outcomes);
            return choose(request);
        }
    }
}
