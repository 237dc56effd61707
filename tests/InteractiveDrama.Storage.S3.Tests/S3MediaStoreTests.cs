using InteractiveDrama.Shots.Library;
using InteractiveDrama.Storage.S3.Tests.Server;
using InteractiveDrama.Storage.Specification.Library;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.S3.Tests;

/// <summary>A bucket keeps what every media store promises.</summary>
public sealed class S3MediaStoreTests : MediaStoreSpecification, IAsyncLifetime
{
    private const string Prefix = "shots of the sea/";

    private readonly string caches = Directory.CreateTempSubdirectory("s3").FullName;
    private readonly List<S3MediaStore> stores = [];
    private StrictS3 server = null!;
    private S3MediaStore store = null!;

    protected override IMediaStore Store => store;

    public async ValueTask InitializeAsync()
    {
        server = await StrictS3.StartAsync();
        store = Open(Options());
    }

    public async ValueTask DisposeAsync()
    {
        stores.ForEach(open => open.Dispose());
        await server.DisposeAsync();
        Directory.Delete(caches, recursive: true);
    }

    protected override IMediaStore Another() => Open(Options());

    protected override Task DamageAsync(string sha256)
    {
        var (key, stored) = server.Objects.Single(pair => pair.Key.Contains(sha256));
        var bytes = stored.Bytes.ToArray();
        bytes[^1] ^= 1;
        server.Objects[key] = stored with { Bytes = bytes };
        return Task.CompletedTask;
    }

    [Fact]
    public async Task An_object_has_the_name_and_type_of_its_file()
    {
        var file = await PutAsync(Bytes("a shot"), "video/mp4");

        var (key, stored) = server.Objects.ShouldHaveSingleItem();
        key.ShouldBe($"{Prefix}{file.Sha256[..2]}/{file.Sha256}.mp4");
        stored.Type.ShouldBe("video/mp4");
    }

    [Fact]
    public async Task A_list_of_many_pages_is_followed_to_its_end()
    {
        for (var i = 0; i < 2_300; i++)
        {
            var name = $"{TakeSamples.Hash(i)[..2]}/{TakeSamples.Hash(i)}.mp4";
            server.Objects[Prefix + name] = new StoredObject([1], "video/mp4", default);
        }
        server.Objects["other/letter.txt"] = new StoredObject([1], "text/plain", default);
        server.Objects[Prefix + "letter.txt"] = new StoredObject([1], "text/plain", default);

        (await All(Store)).Count.ShouldBe(2_300);

        server.Asked.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_busy_store_is_asked_again()
    {
        server.BeBusy(requests: 2);

        var file = await PutAsync(Bytes("a shot"), "video/mp4");

        server.Asked.Take(2).ShouldAllBe(asked => asked == "503 SlowDown");
        (await ReadAsync(Another(), file.Sha256)).ShouldBe(Bytes("a shot"));
    }

    [Fact]
    public async Task Damaged_bytes_are_an_error_and_never_an_answer()
    {
        var file = await PutAsync(Bytes("a shot"), "video/mp4");
        await DamageAsync(file.Sha256);

        var damaged = await Should.ThrowAsync<IOException>(() => Another().OpenAsync(file.Sha256));

        damaged.Message.ShouldContain("other bytes");
        await Another().CheckAsync(file.Sha256);
        server.Objects.Keys.ShouldBe([$"{Prefix}quarantine/{file.Sha256}.mp4"]);
    }

    [Fact]
    public async Task A_body_that_ends_in_the_middle_is_an_error_and_comes_whole_the_next_time()
    {
        var bytes = new byte[3_000_000];
        var file = await PutAsync(bytes, "video/mp4");
        var reader = Another();
        server.CutsNextBody = true;

        await Should.ThrowAsync<IOException>(() => reader.OpenAsync(file.Sha256));

        (await ReadAsync(reader, file.Sha256)).ShouldBe(bytes);
    }

    [Fact]
    public async Task Many_readers_of_one_file_share_one_download()
    {
        var file = await PutAsync(new byte[500_000], "video/mp4");
        var reader = Another();
        server.Asked.Clear();

        var streams = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => reader.OpenAsync(file.Sha256))
        );

        foreach (var stream in streams)
        {
            await stream!.DisposeAsync();
        }
        server.Asked.Count(asked => asked.EndsWith(".mp4", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_said_in_a_sentence()
    {
        var options = Options();
        options.Bucket = "elsewhere";

        var refused = await Should.ThrowAsync<IOException>(() =>
            PutAsync(Bytes("a shot"), "video/mp4", Open(options))
        );

        refused.Message.ShouldContain("'elsewhere'");
        refused.Message.ShouldContain("404 NoSuchBucket");
    }

    [Theory]
    [InlineData(StrictS3.AccessKey, "another secret", "SignatureDoesNotMatch")]
    [InlineData("NOBODY", StrictS3.SecretKey, "InvalidAccessKeyId")]
    public async Task A_key_that_is_not_good_is_said_in_a_sentence_without_it(
        string key,
        string secret,
        string code
    )
    {
        var refused = await Should.ThrowAsync<IOException>(() =>
            PutAsync(Bytes("a shot"), "video/mp4", Open(Options(), key, secret))
        );

        refused.Message.ShouldContain(code);
        refused.Message.ShouldNotContain(secret);
        server.Objects.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_failed_to_go_up_does_not_look_as_if_it_were_there()
    {
        var options = Options();
        options.Bucket = "elsewhere";
        var broken = Open(options);
        await Should.ThrowAsync<IOException>(() => PutAsync(Bytes("a shot"), "video/mp4", broken));

        await Should.ThrowAsync<IOException>(() => broken.OpenAsync(Hash(Bytes("a shot"))));
    }

    private S3MediaOptions Options() =>
        new()
        {
            Endpoint = server.Address,
            Bucket = StrictS3.Bucket,
            Prefix = Prefix,
            Region = StrictS3.Region,
            PathStyle = true,
        };

    private S3MediaStore Open(
        S3MediaOptions options,
        string key = StrictS3.AccessKey,
        string secret = StrictS3.SecretKey
    )
    {
        var opened = new S3MediaStore(
            options,
            Path.Combine(caches, stores.Count.ToString("x")),
            name => name == options.AccessKeyVariable ? key : secret
        );
        stores.Add(opened);
        return opened;
    }
}
