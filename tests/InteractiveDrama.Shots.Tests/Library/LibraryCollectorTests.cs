using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Storage.Specification.Library;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Library;

public sealed class LibraryCollectorTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("media").FullName;
    private readonly StandingTime time = new();
    private readonly FolderMediaStore store;
    private readonly MemoryTakes takes;

    public LibraryCollectorTests() =>
        (store, takes) = (new FolderMediaStore(root, time), new MemoryTakes(time));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_file_that_no_take_names_goes_after_a_day()
    {
        var file = await PutAsync("drawn");
        (await CollectAsync(new())).ShouldBeEmpty();
        time.Now += TimeSpan.FromDays(1);

        var listed = await CollectAsync(new() { IsDryRun = true });
        (await store.FindAsync(file.Sha256, Stop)).ShouldNotBeNull();
        var removed = await CollectAsync(new());

        listed.ShouldBe([file.Sha256]);
        removed.ShouldBe(listed);
        (await store.FindAsync(file.Sha256, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Every_file_of_a_take_stays_until_unpublished_ones_are_asked_for()
    {
        await AddAsync("shown", publish: true);
        await AddAsync("kept", publish: false);
        time.Now += TimeSpan.FromDays(90);
        await AddAsync("young", publish: false);
        time.Now += TimeSpan.FromDays(2);

        (await CollectAsync(new())).ShouldBeEmpty();
        var removed = await CollectAsync(new() { UnpublishedAfter = TimeSpan.FromDays(30) });

        removed.ShouldBe(
            (await takes.FindAsync("kept", Stop))!.Take.Files.Select(file => file.Sha256),
            ignoreOrder: true
        );
        foreach (var take in new[] { "shown", "young" })
        {
            await AllThereAsync(take);
        }
    }

    [Fact]
    public async Task A_file_that_a_published_take_shares_with_a_pruned_one_stays()
    {
        await AddAsync("kept", publish: false);
        var files = (await takes.FindAsync("kept", Stop))!.Take.Files;
        await takes.AddAsync(
            TakeSamples.Picture("shown") with
            {
                Files = [files[1]],
            },
            publish: true,
            Stop
        );
        time.Now += TimeSpan.FromDays(90);

        await CollectAsync(new() { UnpublishedAfter = TimeSpan.FromDays(30) });

        await AllThereAsync("shown");
        (await store.FindAsync(files[0].Sha256, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_take_added_while_files_are_removed_keeps_its_own()
    {
        var file = await PutAsync("late");
        time.Now += TimeSpan.FromDays(3);
        var take = TakeSamples.Picture("late") with { Files = [file] };
        var racing = new TakesThatGrow(takes, () => takes.AddAsync(take, publish: true, Stop));

        var removed = await new LibraryCollector(store, racing, time).CollectAsync(new(), Stop);

        removed.ShouldBeEmpty();
        await AllThereAsync("late");
    }

    [Fact]
    public void However_takes_come_and_go_a_published_one_can_be_read()
    {
        var moves = (
            from kind in Gen.Choose(0, 5)
            from number in Gen.Choose(0, 5)
            select (kind, number)
        ).ListOf();
        var round = 0;
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(new Replay(new Rnd(8), null)),
            Prop.ForAll(
                moves.ToArbitrary(),
                list => HoldsAsync(round++, list).GetAwaiter().GetResult()
            )
        );
    }

    private async Task<bool> HoldsAsync(int round, IEnumerable<(int Kind, int Number)> moves)
    {
        foreach (var (kind, number) in moves)
        {
            var id = $"take_{round}_{number}";
            switch (kind)
            {
                case 0:
                    await AddAsync(id, publish: number % 2 == 0);
                    break;
                case 1:
                    // The files of a take that was pruned are gone: only what can be read is published.
                    if (await takes.FindAsync(id, Stop) is { } kept && await IsThereAsync(kept))
                    {
                        await takes.PublishAsync(id, Stop);
                    }
                    break;
                case 2:
                    await takes.WithdrawAsync(id, Stop);
                    break;
                case 3:
                    await PutAsync($"orphan {round} {number}");
                    break;
                case 4:
                    time.Now += TimeSpan.FromHours(9 * number);
                    break;
                default:
                    await CollectAsync(
                        number % 2 == 0
                            ? new()
                            : new() { UnpublishedAfter = TimeSpan.FromHours(number * 10) }
                    );
                    break;
            }
            foreach (var kept in await takes.ListAsync(null, null, Stop))
            {
                if (kept.IsPublished && !await IsThereAsync(kept))
                {
                    return false;
                }
            }
        }
        return true;
    }

    private async Task<bool> IsThereAsync(KeptTake kept)
    {
        foreach (var file in kept.Take.Files)
        {
            if (await store.CheckAsync(file.Sha256, Stop) is not MediaCondition.Sound)
            {
                return false;
            }
        }
        return true;
    }

    private async Task AllThereAsync(string take) =>
        (await IsThereAsync((await takes.FindAsync(take, Stop))!)).ShouldBeTrue(take);

    private async Task AddAsync(string id, bool publish) =>
        await takes.AddAsync(
            TakeSamples.Picture(id, subject: id) with
            {
                MadeAt = time.Now,
                Files =
                [
                    await PutAsync(id + " original"),
                    await PutAsync(id + " rendition") with
                    {
                        Role = MediaRole.Rendition,
                    },
                ],
            },
            publish,
            Stop
        );

    private async Task<MediaFile> PutAsync(string text)
    {
        using var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return await store.PutAsync(bytes, "video/mp4", Stop);
    }

    private async Task<IEnumerable<string>> CollectAsync(CollectionRules rules) =>
        (await new LibraryCollector(store, takes, time).CollectAsync(rules, Stop)).Select(media =>
            media.Sha256
        );
}
