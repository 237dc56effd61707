using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.Specification.Library;

/// <summary>What every store of takes promises. A store's test project inherits it.</summary>
public abstract class TakesSpecification
{
    /// <summary>The store under test.</summary>
    protected abstract ITakes Takes { get; }

    /// <summary>The store's time.</summary>
    protected StandingTime Time { get; } = new();

    /// <summary>The same takes, opened by another process.</summary>
    protected abstract Task ReopenAsync();

    [Fact]
    public async Task A_take_comes_back_as_it_was()
    {
        var take = TakeSamples.Picture("take_1") with
        {
            Locale = null,
            RequestHash = TakeSamples.Hash(77),
            MadeBy = MakerKind.Human,
            Model = "a camera",
            Licence = "CC BY 4.0",
            Prompt = "a pier; rain 雨",
            NegativePrompt = "",
            References = [TakeSamples.Hash(5), TakeSamples.Hash(4)],
            Seed = long.MaxValue,
            Parameters = """{"steps":30}""",
            ProviderJob = "job 9",
            Cost = 12345678901234567.0000000001m,
            Currency = "CNY",
            AskedAt = Samples.Start.AddSeconds(-75),
            MadeAt = Samples.Start.AddTicks(1),
        };
        var plain = TakeSamples.Voice("take_2", "zh-CN");

        await Takes.AddAsync(take, publish: false);
        await Takes.AddAsync(plain, publish: true);
        await ReopenAsync();

        Same((await Takes.FindAsync("take_1"))!, new KeptTake(take, null));
        Same((await Takes.FindAsync("take_2"))!, new KeptTake(plain, Samples.Start));
        (await Takes.FindAsync("take_3")).ShouldBeNull();
    }

    [Fact]
    public async Task The_same_take_again_changes_nothing()
    {
        var take = TakeSamples.Picture("take_1");
        await Takes.AddAsync(take, publish: false);

        await Takes.AddAsync(take with { Cost = 9, Files = [] }, publish: true);

        Same((await Takes.FindAsync("take_1"))!, new KeptTake(take, null));
        (await Takes.HistoryAsync("take_1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_take_is_shown_in_a_place_and_the_history_tells_which_when()
    {
        await Takes.AddAsync(TakeSamples.Picture("old"), publish: true);
        Time.Now += TimeSpan.FromHours(1);
        await Takes.AddAsync(TakeSamples.Picture("new"), publish: true);
        Time.Now += TimeSpan.FromHours(1);
        (await Takes.PublishAsync("new")).ShouldBeTrue();
        (await Takes.PublishAsync("nobody")).ShouldBeFalse();
        (await Takes.WithdrawAsync("old")).ShouldBeFalse();
        (await Takes.WithdrawAsync("new")).ShouldBeTrue();
        (await Takes.WithdrawAsync("new")).ShouldBeFalse();
        await ReopenAsync();

        (await Published()).ShouldBeEmpty();
        var hour = TimeSpan.FromHours(1);
        (await Takes.HistoryAsync("old")).ShouldBe([
            new TakeMove(Samples.Start, true, null),
            new TakeMove(Samples.Start + hour, false, "new"),
        ]);
        (await Takes.HistoryAsync("new")).ShouldBe([
            new TakeMove(Samples.Start + hour, true, null),
            new TakeMove(Samples.Start + (2 * hour), false, null),
        ]);
        (await Takes.PublishAsync("old")).ShouldBeTrue();
        (await Published()).ShouldBe(["old"]);
    }

    [Fact]
    public async Task Stories_subjects_intents_locales_and_voices_are_places_of_their_own()
    {
        Take[] takes =
        [
            TakeSamples.Picture("1"),
            TakeSamples.Picture("2", story: "another"),
            TakeSamples.Picture("3", subject: "pier_008"),
            TakeSamples.Picture("4", content: 2),
            TakeSamples.Voice("5", "en"),
            TakeSamples.Voice("6", "zh-CN"),
        ];
        foreach (var take in takes)
        {
            await Takes.AddAsync(take, publish: true);
        }

        (await Published()).ShouldBe(takes.Select(take => take.Id), ignoreOrder: true);

        // A still takes the place of a clip: both are the picture.
        await Takes.AddAsync(
            TakeSamples.Picture("7") with
            {
                Kind = MediaKind.Image,
            },
            publish: true
        );
        (await Published()).ShouldBe(["2", "3", "4", "5", "6", "7"], ignoreOrder: true);
    }

    [Fact]
    public async Task Takes_are_listed_oldest_first_by_story_and_subject()
    {
        foreach (var id in new[] { "c", "a", "b" })
        {
            await Takes.AddAsync(TakeSamples.Picture(id), publish: false);
        }
        await Takes.AddAsync(TakeSamples.Picture("d", subject: "other"), publish: false);
        await Takes.AddAsync(TakeSamples.Picture("e", story: "another"), publish: false);

        (await Ids("ferry", null)).ShouldBe(["c", "a", "b", "d"]);
        (await Ids("ferry", "other")).ShouldBe(["d"]);
        (await Ids(null, null)).ShouldBe(["c", "a", "b", "d", "e"]);
        (await Ids(null, "other")).ShouldBe(["d"]);
        (await Ids("nobody", null)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_newest_take_of_a_request_is_found()
    {
        var request = TakeSamples.Hash(7);
        await Takes.AddAsync(TakeSamples.Picture("supplied"), publish: false);
        foreach (var id in new[] { "first", "second" })
        {
            await Takes.AddAsync(
                TakeSamples.Picture(id) with
                {
                    RequestHash = request,
                },
                publish: false
            );
        }

        (await Takes.FindByRequestAsync(request))!.Take.Id.ShouldBe("second");
        (await Takes.FindByRequestAsync(TakeSamples.Hash(8))).ShouldBeNull();
    }

    [Fact]
    public async Task A_file_is_an_original_only_where_nothing_serves_it()
    {
        var take = TakeSamples.Picture("take_1");
        await Takes.AddAsync(take, publish: false);

        (await Takes.RoleAsync(take.Files[0].Sha256)).ShouldBe(MediaRole.Original);
        (await Takes.RoleAsync(take.Files[1].Sha256)).ShouldBe(MediaRole.Rendition);
        (await Takes.RoleAsync(take.Files[2].Sha256)).ShouldBe(MediaRole.Poster);
        (await Takes.RoleAsync(TakeSamples.Hash(9_999))).ShouldBeNull();
        await Takes.AddAsync(
            take with
            {
                Id = "take_2",
                Files = [take.Files[0] with { Role = MediaRole.Rendition }],
            },
            publish: false
        );
        (await Takes.RoleAsync(take.Files[0].Sha256)).ShouldBe(MediaRole.Rendition);
    }

    [Fact]
    public async Task Many_publishers_at_once_leave_one_take_shown()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i => Takes.AddAsync(TakeSamples.Picture($"take_{i}"), publish: true))
        );

        (await Published()).ShouldHaveSingleItem();
        (await Takes.ListAsync(null)).Length.ShouldBe(20);
    }

    [Fact]
    public void However_takes_come_and_go_what_is_shown_is_what_the_last_of_each_place_says()
    {
        var moves = (
            from kind in Gen.Choose(0, 2)
            from take in Gen.Choose(0, 5)
            select (kind, take)
        ).ListOf();
        var round = 0;
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(30).WithReplay(new Replay(new Rnd(6), null)),
            Prop.ForAll(
                moves.ToArbitrary(),
                list => HoldsAsync($"story {round++}", list).GetAwaiter().GetResult()
            )
        );
    }

    private async Task<bool> HoldsAsync(string story, IEnumerable<(int Kind, int Take)> moves)
    {
        var shown = new Dictionary<int, int>();
        var added = new HashSet<int>();
        foreach (var (kind, take) in moves)
        {
            // Takes 0, 2, 4 are of one place, 1, 3, 5 of another.
            var (id, place) = ($"{story}/{take}", take % 2);
            if (kind == 0)
            {
                await Takes.AddAsync(
                    TakeSamples.Picture(id, content: place, story: story),
                    publish: take > 2
                );
                if (added.Add(take) && take > 2)
                {
                    shown[place] = take;
                }
            }
            else if (kind == 1)
            {
                (await Takes.PublishAsync(id)).ShouldBe(added.Contains(take));
                if (added.Contains(take))
                {
                    shown[place] = take;
                }
            }
            else
            {
                var was = shown.TryGetValue(place, out var now) && now == take;
                (await Takes.WithdrawAsync(id)).ShouldBe(was);
                if (was)
                {
                    shown.Remove(place);
                }
            }
        }
        var published = (await Takes.ListAsync(story)).Where(kept => kept.IsPublished);
        return published
            .Select(kept => kept.Take.Id)
            .Order(StringComparer.Ordinal)
            .SequenceEqual(
                shown.Values.Select(take => $"{story}/{take}").Order(StringComparer.Ordinal)
            );
    }

    private async Task<IEnumerable<string>> Published() =>
        (await Takes.ListAsync(null)).Where(kept => kept.IsPublished).Select(kept => kept.Take.Id);

    private async Task<IEnumerable<string>> Ids(string? story, string? subject) =>
        (await Takes.ListAsync(story, subject)).Select(kept => kept.Take.Id);

    // Arrays are compared by what is in them.
    private static void Same(KeptTake found, KeptTake expected) =>
        JsonSerializer.Serialize(found).ShouldBe(JsonSerializer.Serialize(expected));
}
