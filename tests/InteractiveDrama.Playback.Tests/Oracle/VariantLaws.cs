using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Tests.Oracle.Playing;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Oracle;

/// <summary>Variants in stories made at random.</summary>
public class VariantLaws
{
    [Fact]
    public void What_was_drawn_told_again_leads_to_the_same_state() =>
        Prop.ForAll(OracleCase.Any, tried => Try(tried, Again)).Check(Cases.Of(60));

    [Fact]
    public void A_variant_taken_is_a_detour_and_one_not_taken_is_nothing()
    {
        var (led, not) = (0, 0);
        Prop.ForAll(
                OracleCase.Any,
                tried => Try(tried, played => (AsDetour(played) ? ref led : ref not)++)
            )
            .Check(Cases.Of(60));
        led.ShouldBeGreaterThan(50);
        not.ShouldBeGreaterThan(50);
    }

    private static void Try(OracleCase tried, Action<Played> law)
    {
        if (PlainStory.Compile(tried.Ink) is not { } plain)
            return;
        var varied = ExperimentStory.Of(plain, tried.Knots());
        var (engine, written) = (new StoryEngine(varied), new StoryEngine(plain));
        foreach (var walk in tried.Walks)
        {
            var stop = engine.Start(walk.Knot, walk.Seed);
            foreach (var wish in walk.Choices)
            {
                if (stop.State is not { } state || stop.Choices.IsEmpty)
                    break;
                var choice = wish % stop.Choices.Length;
                var next = engine.Step(
                    state,
                    choice,
                    new Told(request =>
                        request.Kind != DrawKind.Variant ? null
                        : request.Source.EndsWith("/led", StringComparison.Ordinal) ? wish % 2
                        : 0
                    )
                );
                law(new Played(engine, written, varied, stop, choice, next));
                stop = next;
            }
        }
    }

    private static void Again(Played played)
    {
        var left = new Queue<Draw>(played.After.Draws);
        var again = played.Engine.Step(
            played.Before.State!,
            played.Choice,
            new Told(request =>
            {
                var draw = left.Dequeue();
                draw.Kind.ShouldBe(request.Kind);
                return draw.Value;
            })
        );
        Same(played.Engine, again, played.Engine, played.After);
        again.Draws.ShouldBe(played.After.Draws);
    }

    private static bool AsDetour(Played played)
    {
        var path = played.Before.Choices[played.Choice].Path;
        var taken = played.After.Draws.FirstOrDefault(d =>
            d is { Kind: DrawKind.Variant, Value: 1 }
        );
        var knot = played
            .Varied.Detours.From(path)
            .Where(d => d.Source == taken?.Source)
            .Select(d => d.Knot)
            .FirstOrDefault();
        var from = played.Written.Decode(played.Engine.Encode(played.Before.State!));
        var seeded = new Told(_ => null);
        var written = knot is null
            ? played.Written.Step(from, played.Choice, seeded)
            : played.Written.Detour(from, played.Choice, knot, seeded);
        Same(played.Engine, played.After, played.Written, written);
        return knot is not null;
    }

    private static void Same(StoryEngine one, EngineStop a, StoryEngine other, EngineStop b)
    {
        Difference.Between(a, b).ShouldBeNull();
        if (a.State is not null)
            one.Encode(a.State).ShouldBe(other.Encode(b.State!));
    }

    private sealed record Played(
        StoryEngine Engine,
        StoryEngine Written,
        InteractiveDrama.Stories.Packages.StoryPackage Varied,
        EngineStop Before,
        int Choice,
        EngineStop After
    );

    /// <summary>Answers variants; the seed draws the rest, unless told.</summary>
    private sealed class Told(Func<DrawRequest, int?> value) : IDraws
    {
        public bool KeepsRounds => false;

        public int? Next(DrawRequest request) => value(request);
    }
}
