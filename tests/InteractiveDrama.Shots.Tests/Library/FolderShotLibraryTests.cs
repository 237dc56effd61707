using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Providers.Animatic;
using InteractiveDrama.Shots.Specs;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Library;

public sealed class FolderShotLibraryTests : IDisposable
{
    private readonly string _root = Path.Combine(
        Path.GetTempPath(),
        "shots-" + Guid.NewGuid().ToString("n")
    );
    private int _drawn;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (Directory.Exists(_root))
        {
            Directory.Delete(_root, recursive: true);
        }
    }

    [Fact]
    public async Task A_picture_is_made_once_and_found_by_its_name()
    {
        var library = new FolderShotLibrary(_root, Counting);
        var first = await library.GetOrMakeAsync(Sample.Pier, Stop);
        var second = await new FolderShotLibrary(_root, Counting).GetOrMakeAsync(Sample.Pier, Stop);
        second.ShouldBe(first);
        _drawn.ShouldBe(1);
        first.Name.ShouldBe(first.Hash + ".svg");
        first.MediaType.ShouldBe("image/svg+xml");
        (await BytesAsync(library, first.Name)).ShouldBe(AnimaticProvider.Draw(Sample.Pier));
    }

    [Fact]
    public async Task Callers_at_the_same_time_share_one_making()
    {
        using var gate = new ManualResetEventSlim();
        var library = new FolderShotLibrary(
            _root,
            spec =>
            {
                gate.Wait(Stop);
                return Counting(spec);
            }
        );
        var callers = Enumerable
            .Range(0, 16)
            .Select(_ => library.GetOrMakeAsync(Sample.Pier, Stop))
            .ToArray();
        gate.Set();
        var media = await Task.WhenAll(callers);
        Array.TrueForAll(media, one => one == media[0]).ShouldBeTrue();
        _drawn.ShouldBe(1);
        Directory.GetFiles(_root).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Another_intent_is_another_picture()
    {
        var library = new FolderShotLibrary(_root);
        var one = await library.GetOrMakeAsync(Sample.Pier, Stop);
        var other = await library.GetOrMakeAsync(Sample.Pier with { Weather = null }, Stop);
        string.Equals(other.Name, one.Name, StringComparison.Ordinal).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    public async Task A_file_cut_short_is_never_served_and_made_again(int length)
    {
        var library = new FolderShotLibrary(_root, Counting);
        var media = await library.GetOrMakeAsync(Sample.Pier, Stop);
        var path = Path.Combine(_root, media.Name);
        await File.WriteAllBytesAsync(
            path,
            (await File.ReadAllBytesAsync(path, Stop))[..length],
            Stop
        );
        library.OpenRead(media.Name).ShouldBeNull();
        await library.GetOrMakeAsync(Sample.Pier, Stop);
        _drawn.ShouldBe(2);
        (await BytesAsync(library, media.Name)).ShouldBe(AnimaticProvider.Draw(Sample.Pier));
    }

    [Fact]
    public async Task A_making_that_failed_is_tried_again_and_leaves_nothing()
    {
        var fails = true;
        var library = new FolderShotLibrary(
            _root,
            spec => fails ? throw new InvalidOperationException("no ink") : Counting(spec)
        );
        await Should.ThrowAsync<InvalidOperationException>(() =>
            library.GetOrMakeAsync(Sample.Pier, Stop)
        );
        fails = false;
        (await library.GetOrMakeAsync(Sample.Pier, Stop)).Name.ShouldNotBeNull();
        Directory.GetFiles(_root).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("a.svg")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789.svg")]
    [InlineData("abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789.png")]
    [InlineData("..cdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789.svg")]
    [InlineData("abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789.svg")]
    public void Other_names_open_nothing(string name) =>
        new FolderShotLibrary(_root).OpenRead(name).ShouldBeNull();

    private byte[] Counting(ShotSpec spec)
    {
        Interlocked.Increment(ref _drawn);
        return AnimaticProvider.Draw(spec);
    }

    private static async Task<byte[]> BytesAsync(FolderShotLibrary library, string name)
    {
        await using var file = library.OpenRead(name).ShouldNotBeNull();
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, Stop);
        return memory.ToArray();
    }
}
