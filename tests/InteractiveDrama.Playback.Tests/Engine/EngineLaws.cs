using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Engine;

/// <summary>What holds of every state, tried on random walks.</summary>
public class EngineLaws
{
    private static readonly StoryEngine[] Engines =
    [
        .. Tests
            .Stories.All.Select(s => TestStory.Compile(s, TestStory.Cast))
            .Select(p => new StoryEngine(p)),
    ];

    private static readonly Gen<(int Story, int Seed, int[] Choices)> Walks =
        from story in Gen.Choose(0, Engines.Length - 1)
        from seed in Gen.Choose(0, int.MaxValue)
        from choices in Gen.ArrayOf(Gen.Choose(0, 1_000))
        select (story, seed, choices);

    [Fact]
    public void A_state_goes_on_as_its_bytes_do() =>
        Prop.ForAll(
                Walks.ToArbitrary(),
                walk =>
                {
                    var engine = Engines[walk.Story];
                    var stop = engine.Start(null, walk.Seed);
                    var again = engine.Start(null, walk.Seed);
                    foreach (var pick in walk.Choices)
                    {
                        Reading.Of(again).ShouldBe(Reading.Of(stop));
                        if (stop.State is null || stop.Choices.IsEmpty)
                            return;
                        var bytes = engine.Encode(stop.State);
                        engine.Encode(again.State!).ShouldBe(bytes);
                        StoryEngine
                            .Hash(again.State!)
                            .ShouldBe(StoryEngine.Hash(engine.Decode(bytes)));
                        var choice = pick % stop.Choices.Length;
                        stop = engine.Step(stop.State, choice);
                        again = engine.Step(engine.Decode(bytes), choice);
                    }
                }
            )
            .Check(Cases.Of(200));

    [Fact]
    public void States_with_different_bytes_have_different_hashes()
    {
        var known = new Dictionary<UInt128, string>();
        Prop.ForAll(
                Walks.ToArbitrary(),
                walk =>
                {
                    var engine = Engines[walk.Story];
                    foreach (var state in Play(engine, walk.Seed, walk.Choices))
                    {
                        var bytes = Convert.ToHexString(engine.Encode(state));
                        var hash = StoryEngine.Hash(state);
                        if (known.TryGetValue(hash, out var other))
                            bytes.ShouldBe(other);
                        known[hash] = bytes;
                    }
                }
            )
            .Check(Cases.Of(100));
    }

    [Fact]
    public void Taking_one_choice_leaves_the_state_as_it_is_for_another() =>
        Prop.ForAll(
                Walks.ToArbitrary(),
                walk =>
                {
                    var engine = Engines[walk.Story];
                    var stop = engine.Start(null, walk.Seed);
                    var first = stop.Choices.Select(
                        (_, i) => Reading.Of(engine.Step(stop.State!, i))
                    );
                    var second = stop.Choices.Select(
                        (_, i) => Reading.Of(engine.Step(stop.State!, i))
                    );
                    first.Reverse().Reverse().ShouldBe(second);
                }
            )
            .Check(Cases.Of(50));

    [Fact]
    public void Many_threads_share_one_engine()
    {
        foreach (var engine in Engines)
        {
            string[] Played() =>
                [
                    .. Enumerable
                        .Range(0, 64)
                        .AsParallel()
                        .AsOrdered()
                        .WithDegreeOfParallelism(8)
                        .Select(i =>
                            string.Join(
                                '\n',
                                Play(engine, i, [i, i / 2, i / 3, 1, 0])
                                    .Select(s => StoryEngine.Hash(s).ToString("x"))
                            )
                        ),
                ];
            Played().ShouldBe(Played());
        }
    }

    [Fact]
    public void Equal_exploration_keys_have_equal_futures()
    {
        foreach (var engine in Engines)
        {
            var known = new Dictionary<UInt128, EngineState>();
            var twins = new List<(EngineState, EngineState)>();
            for (var seed = 0; seed < 60; seed++)
            {
                var picks = new Random(seed);
                int[] choices = [.. Enumerable.Range(0, 12).Select(_ => picks.Next(100))];
                foreach (var state in Play(engine, seed, choices))
                {
                    var key = engine.ExplorationKey(state);
                    if (!known.TryAdd(key, state))
                        twins.Add((known[key], state));
                }
            }

            foreach (var (left, right) in twins)
            {
                var picks = new Random(7);
                var one = left;
                var other = right;
                for (var step = 0; step < 8; step++)
                {
                    var choices = ChoiceCount(engine, one);
                    if (choices == 0)
                        break;
                    var choice = picks.Next(choices);
                    var a = engine.Step(one, choice, new LeastDraws());
                    var b = engine.Step(other, choice, new LeastDraws());
                    Reading.Of(b).ShouldBe(Reading.Of(a));
                    if (a.State is null)
                        break;
                    (one, other) = (a.State, b.State!);
                }
            }
        }
    }

    private static int ChoiceCount(StoryEngine engine, EngineState state)
    {
        using var json = System.Text.Json.JsonDocument.Parse(engine.Inspect(state));
        return json
            .RootElement.GetProperty("choices")
            .EnumerateArray()
            .Count(c => !c.GetProperty("fallback").GetBoolean());
    }

    private static IEnumerable<EngineState> Play(StoryEngine engine, int seed, int[] choices)
    {
        var stop = engine.Start(null, seed);
        foreach (var pick in choices)
        {
            if (stop.State is null)
                yield break;
            yield return stop.State;
            if (stop.Choices.IsEmpty)
                yield break;
            stop = engine.Step(stop.State, pick % stop.Choices.Length);
        }
    }

    private sealed class LeastDraws : IDraws
    {
        public int? Next(DrawRequest request) =>
            Enumerable.Range(request.First, request.Range).First(request.Allows);
    }
}
