using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Tests.Oracle.Playing;
using InteractiveDrama.Testing;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Oracle;

/// <summary>States of one exploration key have one future, in stories made at random.</summary>
public class KeyTests
{
    [Fact]
    public void States_of_one_key_go_on_alike() =>
        Prop.ForAll(
                OracleCase.Any,
                tried =>
                {
                    if (PlainStory.Compile(tried.Ink) is { } package)
                        Try(new StoryEngine(package), tried);
                }
            )
            .Check(Cases.Of(60));

    [Fact]
    public void States_of_one_key_go_on_alike_in_every_variant() =>
        Prop.ForAll(
                OracleCase.Any,
                tried =>
                {
                    if (PlainStory.Compile(tried.Ink) is { } package)
                        Try(new StoryEngine(ExperimentStory.Of(package, tried.Knots())), tried);
                }
            )
            .Check(Cases.Of(40));

    private static void Try(StoryEngine engine, OracleCase tried)
    {
        var known = new Dictionary<UInt128, EngineState>();
        foreach (var (stop, way) in Met(engine))
        {
            if (!known.TryAdd(engine.ExplorationKey(stop.State!), stop.State!))
                Compare(engine, known[engine.ExplorationKey(stop.State!)], stop, tried, way);
        }
    }

    // The first states there are, breadth first.
    private static IEnumerable<(EngineStop Stop, string Way)> Met(StoryEngine engine)
    {
        var pending = new Queue<(EngineStop Stop, string Way)>([
            (engine.Start(null, 1, new SetDraws(1)), "start"),
        ]);
        for (var met = 0; met < 60 && pending.TryDequeue(out var at); )
        {
            if (at.Stop.State is not { } state)
                continue;
            met++;
            yield return at;
            for (var choice = 0; choice < at.Stop.Choices.Length; choice++)
                pending.Enqueue(
                    (engine.Step(state, choice, new SetDraws(met)), $"{at.Way} {choice}")
                );
        }
    }

    private static void Compare(
        StoryEngine engine,
        EngineState known,
        EngineStop stop,
        OracleCase tried,
        string way
    )
    {
        for (var walk = 0; walk < 3; walk++)
        {
            var (left, right) = (known, stop.State!);
            var choices = stop.Choices.Length;
            for (var step = 0; step < 5 && choices > 0; step++)
            {
                var choice = (walk + (step * 5)) % choices;
                var (a, b) = (
                    engine.Step(left, choice, new SetDraws(walk + step)),
                    engine.Step(right, choice, new SetDraws(walk + step))
                );
                if (Difference.Between(a, b) is { } difference)
                    throw new Disagreement(
                        $"\nTwo states of one key differ, one met by {way}, at step {step + 1} of walk {walk}: {difference.What}\n    {difference.Ink}\n    {difference.Other}\n{tried.Ink}"
                    );
                if (a.State is null || b.State is null)
                    break;
                (left, right, choices) = (a.State, b.State, a.Choices.Length);
            }
        }
    }

    private sealed class SetDraws(int seed) : IDraws
    {
        private int asked = seed;

        public int? Next(DrawRequest request)
        {
            var which = (int)((uint)(asked++ * 7) % (uint)request.Outcomes);
            for (var value = request.First; ; value++)
            {
                if (request.Allows(value) && which-- == 0)
                    return value;
            }
        }
    }
}
