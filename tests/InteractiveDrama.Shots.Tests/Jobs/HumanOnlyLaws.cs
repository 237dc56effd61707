using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Dispatching;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Vocabulary;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Jobs;

/// <summary>Whatever a story keeps for people, by tag, card or class, no model is ever asked for.</summary>
public sealed class HumanOnlyLaws
{
    private static readonly string[] Keys = ["mei", "jon", "ada"];

    private static readonly string[] Classes =
    [
        "all",
        "cast:mei",
        "place:pier",
        "size:close-up",
        "size:wide",
        "voice",
        "identity",
        "tolerant",
    ];

    private static Gen<Case> Stories =>
        from humans in Gen.Elements(Keys).ArrayOf(1)
        from classes in Gen.Elements(Classes).ArrayOf(2)
        from few in Gen.Choose(0, 2)
        from size in Gen.Elements(ShotSize.CloseUp, ShotSize.Wide, ShotSize.Medium)
        from subjects in Gen.Elements(Keys).ArrayOf(2)
        from place in Gen.Elements("", "pier", "hall")
        from tagged in Gen.Elements(true, false, false, false)
        select new Case(
            [.. humans.Take(few)],
            [.. classes.Take(few)],
            size,
            [.. subjects.Distinct().Take(few)],
            place.Length == 0 ? null : place,
            tagged
        );

    [Fact]
    public void No_generative_provider_sees_a_request_for_what_only_people_may_make() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261121, 1),
            Prop.ForAll(
                Stories.ToArbitrary(),
                story =>
                {
                    HoldsAsync(story).GetAwaiter().GetResult();
                }
            )
        );

    private static async Task HoldsAsync(Case story)
    {
        var look = new StoryLook
        {
            Cast = Keys.ToImmutableDictionary(
                key => key,
                key => new CastMember(
                    key,
                    key,
                    "grey hair",
                    null,
                    [],
                    story.Humans.Contains(key, StringComparer.Ordinal)
                ),
                StringComparer.Ordinal
            ),
            Review = ReviewSettings.Default with { Human = story.Classes },
        };
        var needs = new BeatNeeds("story", look);
        var picture = needs.Picture(
            new BeatShot(
                "shot_1",
                0,
                ShotDirection.Open with
                {
                    Size = story.Size,
                },
                story.Place,
                null,
                null,
                [.. story.Subjects.Select(key => new BeatSubject(key, null, null))]
            )
            {
                IsHuman = story.Tagged,
            }
        );
        var line = new BeatLine(
            "line_1",
            ["line_1"],
            "mei: Now.",
            "mei",
            null,
            "Now.",
            story.Tagged ? ["human"] : []
        );
        var voice = needs.Voice(line, "en")!;

        foreach (
            var (need, kind) in ((MediaNeed, MediaKind)[])
                [(picture, MediaKind.Video), (voice, MediaKind.Speech)]
        )
        {
            var expected =
                story.Tagged
                || (
                    kind == MediaKind.Video
                        ? story.Subjects.Any(key => story.Humans.Contains(key))
                        : story.Humans.Contains("mei")
                )
                || TakeClasses.Of(need, look.Review).Overlaps(story.Classes);
            need.IsHuman.ShouldBe(expected);
            var model = new ScriptedProvider
            {
                Capabilities = new() { Makes = [MediaKind.Video, MediaKind.Speech] },
            };
            var bench = new Bench();
            var requests = new RequestMaker(bench.Media, ImmutableDictionary<string, string>.Empty);
            var quotes = new ProviderQuotes(_ => [model], _ => requests);
            quotes.For(need).IsEmpty.ShouldBe(expected);
            // And when whoever made the order looked at no quote at all.
            var outcome = await bench
                .Runner()
                .RunAsync(
                    bench.Order() with
                    {
                        Subject = need.Subject,
                        ContentHash = need.ContentHash,
                        Request = await requests.MakeAsync(need, kind, model.Capabilities),
                        IsHuman = need.IsHuman,
                    },
                    model
                );
            model.Submits.ShouldBe(expected ? 0 : 1);
            (outcome is JobOutcome.Refused).ShouldBe(expected);
        }
    }

    private sealed record Case(
        ImmutableArray<string> Humans,
        ImmutableArray<string> Classes,
        ShotSize Size,
        ImmutableArray<string> Subjects,
        string? Place,
        bool Tagged
    );
}
