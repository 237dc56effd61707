using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Provenance.Labels;
using InteractiveDrama.Shots.Providers.Animatic;
using InteractiveDrama.Shots.Specs;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Library;

public sealed class DrawnShotsTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("media").FullName;
    private readonly FolderMediaStore store;
    private int drawn;

    public DrawnShotsTests() => store = new FolderMediaStore(root);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_picture_is_drawn_once_and_named_by_its_bytes()
    {
        var library = new DrawnShots(store, Counting);

        var first = await library.GetOrMakeAsync(Sample.Pier, LabelRules.Default, Stop);
        var second = await library.GetOrMakeAsync(Sample.Pier, LabelRules.Default, Stop);
        var elsewhere = await new DrawnShots(store).GetOrMakeAsync(
            Sample.Pier,
            LabelRules.Default,
            Stop
        );

        drawn.ShouldBe(1);
        second.ShouldBe(first);
        elsewhere.ShouldBe(first);
        first.Name.ShouldBe(first.Hash + ".svg");
        first.MediaType.ShouldBe("image/svg+xml");
        (await BytesAsync(library, first.Hash)).ShouldBe(
            FileLabels.Write(AnimaticProvider.Draw(Sample.Pier), "image/svg+xml", FileLabel.Drawn)
        );
    }

    [Fact]
    public async Task Callers_at_the_same_time_share_one_drawing()
    {
        using var gate = new ManualResetEventSlim();
        var library = new DrawnShots(
            store,
            spec =>
            {
                gate.Wait(Stop);
                return Counting(spec);
            }
        );
        var callers = Enumerable
            .Range(0, 16)
            .Select(_ => library.GetOrMakeAsync(Sample.Pier, LabelRules.Default, Stop))
            .ToArray();
        gate.Set();

        var media = await Task.WhenAll(callers);

        media.Distinct().ShouldHaveSingleItem();
        drawn.ShouldBe(1);
    }

    [Fact]
    public async Task Another_intent_is_another_picture()
    {
        var library = new DrawnShots(store);

        var one = await library.GetOrMakeAsync(Sample.Pier, LabelRules.Default, Stop);
        var other = await library.GetOrMakeAsync(
            Sample.Pier with
            {
                Weather = null,
            },
            LabelRules.Default,
            Stop
        );

        other.Name.ShouldNotBe(one.Name);
    }

    [Fact]
    public async Task A_picture_that_was_collected_is_drawn_again_while_its_address_is_known()
    {
        var library = new DrawnShots(store, Counting);
        var media = await library.GetOrMakeAsync(Sample.Pier, LabelRules.Default, Stop);
        await store.RemoveAsync(media.Hash, Stop);

        (await BytesAsync(library, media.Hash)).ShouldBe(
            FileLabels.Write(AnimaticProvider.Draw(Sample.Pier), "image/svg+xml", FileLabel.Drawn)
        );

        drawn.ShouldBe(2);
    }

    [Fact]
    public async Task A_drawing_that_failed_is_tried_again()
    {
        var fails = true;
        var library = new DrawnShots(
            store,
            spec => fails ? throw new InvalidOperationException("no ink") : Counting(spec)
        );
        await Should.ThrowAsync<InvalidOperationException>(() =>
            library.GetOrMakeAsync(Sample.Pier, LabelRules.Default, Stop)
        );
        fails = false;

        (
            await library.GetOrMakeAsync(Sample.Pier, LabelRules.Default, Stop)
        ).Name.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_not_drawn_here_is_not_opened()
    {
        using var bytes = new MemoryStream([1, 2, 3]);
        var original = await store.PutAsync(bytes, "image/svg+xml", Stop);

        (await new DrawnShots(store).OpenAsync(original.Sha256, Stop)).ShouldBeNull();
    }

    private byte[] Counting(ShotSpec spec)
    {
        Interlocked.Increment(ref drawn);
        return AnimaticProvider.Draw(spec);
    }

    private static async Task<byte[]> BytesAsync(DrawnShots library, string sha256)
    {
        await using var file = (await library.OpenAsync(sha256, Stop)).ShouldNotBeNull();
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, Stop);
        return memory.ToArray();
    }
}
