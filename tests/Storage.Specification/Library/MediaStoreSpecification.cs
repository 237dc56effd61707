using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Shots.Library;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.Specification.Library;

/// <summary>What every media store promises. A store's test project inherits it.</summary>
public abstract class MediaStoreSpecification
{
    /// <summary>The store under test.</summary>
    protected abstract IMediaStore Store { get; }

    /// <summary>The same media, as another process has them.</summary>
    protected abstract IMediaStore Another();

    /// <summary>Changes a byte of a file where it is kept, past the store.</summary>
    protected abstract Task DamageAsync(string sha256);

    [Fact]
    public async Task What_was_put_comes_back_by_its_hash()
    {
        var bytes = Bytes("a shot");

        var file = await PutAsync(bytes, "video/mp4");

        file.Sha256.ShouldBe(Hash(bytes));
        file.Type.ShouldBe("video/mp4");
        file.Bytes.ShouldBe(bytes.Length);
        foreach (var store in new[] { Store, Another() })
        {
            (await ReadAsync(store, file.Sha256)).ShouldBe(bytes);
            var found = (await store.FindAsync(file.Sha256))!;
            (found.Sha256, found.Type, found.Bytes).ShouldBe(
                (file.Sha256, "video/mp4", bytes.Length)
            );
            (await All(store)).Select(media => media.Sha256).ShouldBe([file.Sha256]);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(81_920)]
    [InlineData(1_000_003)]
    public async Task Any_length_is_kept_from_a_stream_that_comes_in_pieces(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);

        await using var pieces = new Trickle(bytes);
        var file = await Store.PutAsync(pieces, "audio/wav");

        (await ReadAsync(Another(), file.Sha256)).ShouldBe(bytes);
    }

    [Fact]
    public async Task A_stream_can_be_read_from_anywhere()
    {
        var file = await PutAsync(Bytes("0123456789"), "audio/mpeg");
        await using var stream = (await Store.OpenAsync(file.Sha256))!;
        var part = new byte[3];

        stream.CanSeek.ShouldBeTrue();
        stream.Length.ShouldBe(10);
        stream.Position = 4;
        await stream.ReadExactlyAsync(part);

        part.ShouldBe("456"u8.ToArray());
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once_with_their_first_type()
    {
        var first = await PutAsync(Bytes("a still"), "image/png");
        var young = (await Store.FindAsync(first.Sha256))!.KeptAt;

        var again = await PutAsync(Bytes("a still"), "image/jpeg");

        again.ShouldBe(first);
        (await All(Another())).ShouldHaveSingleItem().KeptAt.ShouldBeGreaterThanOrEqualTo(young);
    }

    [Fact]
    public async Task Many_at_once_of_few_contents_leave_each_once()
    {
        var other = Another();
        var files = await Task.WhenAll(
            Enumerable
                .Range(0, 24)
                .Select(i =>
                    PutAsync(Bytes($"shot {i % 4}"), "video/webm", i % 2 == 0 ? Store : other)
                )
        );

        files.Select(file => file.Sha256).Distinct().Count().ShouldBe(4);
        (await All(Store)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task What_is_removed_is_gone_and_removing_again_is_fine()
    {
        var file = await PutAsync(Bytes("a shot"), "video/mp4");
        var kept = await PutAsync(Bytes("another"), "video/mp4");

        await Store.RemoveAsync(file.Sha256);
        await Store.RemoveAsync(file.Sha256);

        (await Store.OpenAsync(file.Sha256)).ShouldBeNull();
        (await Another().FindAsync(file.Sha256)).ShouldBeNull();
        (await All(Store)).ShouldHaveSingleItem().Sha256.ShouldBe(kept.Sha256);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    [InlineData("abcdef0123456789abcdef0123456789abcdef0123456789abcdef012345678")]
    [InlineData("../../cdef0123456789abcdef0123456789abcdef0123456789abcdef012345")]
    [InlineData("abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789")]
    public async Task What_is_no_hash_or_not_there_is_nothing(string name)
    {
        (await Store.OpenAsync(name)).ShouldBeNull();
        (await Store.FindAsync(name)).ShouldBeNull();
        (await Store.CheckAsync(name)).ShouldBe(MediaCondition.Missing);
        await Store.RemoveAsync(name);
    }

    [Fact]
    public async Task A_type_that_is_not_kept_is_refused_by_name()
    {
        var refused = await Should.ThrowAsync<ArgumentException>(() =>
            PutAsync(Bytes("<p>"), "text/html")
        );

        refused.Message.ShouldContain("text/html");
        (await All(Store)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stream_that_breaks_leaves_nothing()
    {
        await using var broken = new Trickle(new byte[200_000], breaksAt: 150_000);

        await Should.ThrowAsync<IOException>(() => Store.PutAsync(broken, "video/mp4"));

        (await All(Store)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_damaged_file_is_put_aside_and_mended_by_putting_it_again()
    {
        var bytes = Bytes("the only shot");
        var file = await PutAsync(bytes, "video/mp4");
        var sound = await PutAsync(Bytes("another"), "video/mp4");
        await DamageAsync(file.Sha256);
        var store = Another();

        (await store.CheckAsync(sound.Sha256)).ShouldBe(MediaCondition.Sound);
        (await store.CheckAsync(file.Sha256)).ShouldBe(MediaCondition.Damaged);

        (await store.CheckAsync(file.Sha256)).ShouldBe(MediaCondition.Missing);
        (await store.OpenAsync(file.Sha256)).ShouldBeNull();
        (await All(store)).ShouldHaveSingleItem().Sha256.ShouldBe(sound.Sha256);
        await PutAsync(bytes, "video/mp4", store);
        (await ReadAsync(Another(), file.Sha256)).ShouldBe(bytes);
    }

    /// <summary>Puts bytes.</summary>
    protected async Task<Shots.Media.MediaFile> PutAsync(
        byte[] bytes,
        string type,
        IMediaStore? store = null
    )
    {
        using var stream = new MemoryStream(bytes);
        return await (store ?? Store).PutAsync(stream, type);
    }

    /// <summary>All bytes of a file that is there.</summary>
    protected static async Task<byte[]> ReadAsync(IMediaStore store, string sha256)
    {
        await using var stream = (await store.OpenAsync(sha256)).ShouldNotBeNull();
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        return memory.ToArray();
    }

    /// <summary>All that a store lists.</summary>
    protected static async Task<List<StoredMedia>> All(IMediaStore store)
    {
        var all = new List<StoredMedia>();
        await foreach (var media in store.ListAsync())
        {
            all.Add(media);
        }
        return all;
    }

    /// <summary>A text's bytes.</summary>
    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A file's name.</summary>
    protected static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
