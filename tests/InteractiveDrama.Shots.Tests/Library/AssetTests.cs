using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Storage.Specification;
using InteractiveDrama.Storage.Specification.Library;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Library;

public sealed class AssetTests
{
    private static readonly MediaNeed Picture = new()
    {
        Story = "ferry",
        Subject = "pier_007",
        ContentHash = TakeSamples.Hash(1),
        Spec = Sample.Pier,
    };

    private static readonly MediaNeed Voice = Picture with
    {
        Spec = null,
        Speech = new SpeechWords("You came.", "en", "mei", null, null, null),
    };

    private static readonly Gen<KeptTake> Takes =
        from subject in Gen.Elements("pier_007", "pier_008")
        from story in Gen.Elements("ferry", "ferry", "another")
        from content in Gen.Choose(1, 3)
        from kind in Gen.Elements(MediaKind.Video, MediaKind.Image, MediaKind.Speech)
        from locale in Gen.Elements("en", "zh-CN")
        from maker in Gen.Elements(MakerKind.Ai, MakerKind.Human, MakerKind.Drawn)
        from shown in Gen.Choose(-3, 6)
        from id in Gen.Choose(0, 1_000_000)
        select new KeptTake(
            TakeSamples.Picture($"take_{id}", subject, content, story) with
            {
                Kind = kind,
                Locale = kind is MediaKind.Speech ? locale : null,
                MadeBy = maker,
            },
            shown < 0 ? null : Samples.Start.AddMinutes(shown)
        );

    private static readonly Gen<(MediaNeed Need, List<KeptTake> Takes)> Cases =
        from human in Gen.Elements(true, false)
        from need in Gen.Elements(Picture, Voice)
        from takes in Takes.ListOf()
        select (need with { IsHuman = human }, takes.ToList());

    [Fact]
    public void Without_takes_a_need_is_missing_and_blocked_when_only_people_may_make_it()
    {
        Asset.Of(Picture, []).ShouldBe(new Asset(AssetState.Missing, null));
        Asset.Of(Picture with { IsHuman = true }, []).State.ShouldBe(AssetState.Blocked);
    }

    [Fact]
    public void A_take_of_an_earlier_intent_stays_usable()
    {
        var old = Shown(TakeSamples.Picture("old", content: 2));
        var now = Shown(TakeSamples.Picture("now"));

        Asset.Of(Picture, [old]).ShouldBe(new Asset(AssetState.Stale, old));
        Asset.Of(Picture, [old, now]).ShouldBe(new Asset(AssetState.Current, now));
    }

    [Fact]
    public void Equal_intents_of_a_story_share_their_take_and_different_ones_do_not()
    {
        var elsewhere = TakeSamples.Picture("there", subject: "pier_008");

        Asset.Of(Picture, [Shown(elsewhere)]).State.ShouldBe(AssetState.Current);
        Asset
            .Of(Picture, [Shown(elsewhere with { ContentHash = TakeSamples.Hash(2) })])
            .State.ShouldBe(AssetState.Missing);
    }

    [Fact]
    public void What_only_people_may_make_stays_blocked_whatever_a_model_made()
    {
        var made = TakeSamples.Picture("made");
        var need = Picture with { IsHuman = true };

        Asset.Of(need, [Shown(made)]).State.ShouldBe(AssetState.Blocked);
        Asset
            .Of(need, [Shown(made with { MadeBy = MakerKind.Human })])
            .State.ShouldBe(AssetState.Current);
    }

    [Fact]
    public void What_is_shown_fits_the_need_and_the_state_says_how() =>
        Holds(
            (need, takes) =>
            {
                var asset = Asset.Of(need, takes);
                return asset switch
                {
                    { State: AssetState.Missing, Take: null } => !need.IsHuman,
                    { State: AssetState.Blocked, Take: null } => need.IsHuman,
                    { State: AssetState.Current, Take: { } take } => Fits(need, take)
                        && take.Take.ContentHash == need.ContentHash,
                    { State: AssetState.Stale, Take: { } take } => Fits(need, take)
                        && take.Take.Subject == need.Subject
                        && take.Take.ContentHash != need.ContentHash,
                    _ => false,
                };
            }
        );

    [Fact]
    public void The_order_of_the_takes_does_not_matter() =>
        Holds(
            (need, takes) =>
                Asset.Of(need, takes).State == Asset.Of(need, Enumerable.Reverse(takes)).State
        );

    [Fact]
    public void What_is_not_published_does_not_count() =>
        Holds(
            (need, takes) =>
                Asset.Of(need, takes) == Asset.Of(need, takes.Where(kept => kept.IsPublished))
        );

    [Fact]
    public void A_fitting_take_that_is_published_makes_every_need_current() =>
        Holds(
            (need, takes) =>
            {
                var take = TakeSamples.Picture("take_last") with
                {
                    Kind = need.Speech is null ? MediaKind.Video : MediaKind.Speech,
                    Locale = need.Speech?.Locale,
                    MadeBy = MakerKind.Human,
                };
                var asset = Asset.Of(need, [.. takes, Shown(take, minutes: 10)]);
                return asset is { State: AssetState.Current, Take.Take.Id: "take_last" };
            }
        );

    private static bool Fits(MediaNeed need, KeptTake kept) =>
        kept is { IsPublished: true, Take.Story: "ferry" }
        && (kept.Take.Kind is MediaKind.Speech) == (need.Speech is not null)
        && kept.Take.Locale == need.Speech?.Locale
        && (!need.IsHuman || kept.Take.MadeBy is MakerKind.Human);

    private static KeptTake Shown(Take take, int minutes = 0) =>
        new(take, Samples.Start.AddMinutes(minutes));

    private static void Holds(Func<MediaNeed, List<KeptTake>, bool> law) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(new Replay(new Rnd(7), null)),
            Prop.ForAll(Cases.ToArbitrary(), one => law(one.Need, one.Takes))
        );
}
