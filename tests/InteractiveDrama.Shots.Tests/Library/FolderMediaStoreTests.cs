using InteractiveDrama.Shots.Library;
using InteractiveDrama.Storage.Specification.Library;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Library;

/// <summary>A folder keeps what every media store promises.</summary>
public sealed class FolderMediaStoreTests : MediaStoreSpecification, IDisposable
{
    private readonly string root = Path.Combine(
        Directory.CreateTempSubdirectory("media").FullName,
        "media"
    );
    private readonly StandingTime time = new();

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(root)!, recursive: true);

    protected override IMediaStore Store => new FolderMediaStore(root, time);

    protected override IMediaStore Another() => new FolderMediaStore(root, time);

    protected override Task DamageAsync(string sha256)
    {
        var file = Directory.GetFiles(root, sha256 + ".*", SearchOption.AllDirectories).Single();
        var bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_file_stands_in_its_shard_under_its_hash_and_ending_and_nothing_else_is_left()
    {
        var file = await PutAsync(Bytes("a shot"), "video/mp4");

        Directory
            .GetFiles(root, "*", SearchOption.AllDirectories)
            .ShouldBe([Path.Combine(root, file.Sha256[..2], file.Sha256 + ".mp4")]);
    }

    [Fact]
    public async Task A_file_is_dated_when_it_is_put_and_put_again()
    {
        var file = await PutAsync(Bytes("a shot"), "video/mp4");
        (await Store.FindAsync(file.Sha256))!.KeptAt.ShouldBe(time.Now);
        time.Now += TimeSpan.FromDays(3);

        await PutAsync(Bytes("a shot"), "video/mp4");

        (await Store.FindAsync(file.Sha256))!.KeptAt.ShouldBe(time.Now);
    }

    [Fact]
    public async Task Drafts_of_a_process_that_died_are_swept_when_they_are_old()
    {
        var drafts = Directory.CreateDirectory(Path.Combine(root, "drafts")).FullName;
        var (old, young) = (Path.Combine(drafts, "old.part"), Path.Combine(drafts, "young.part"));
        File.WriteAllText(old, "half a sh");
        File.WriteAllText(young, "half a sh");
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        File.SetLastWriteTimeUtc(old, now.AddHours(-25));
        File.SetLastWriteTimeUtc(young, now.AddHours(-1));

        (await All(Store)).ShouldBeEmpty();
        await PutAsync(Bytes("a shot"), "video/mp4");

        Directory.GetFiles(drafts).ShouldBe([young]);
    }

    [Fact]
    public async Task What_is_put_aside_is_kept_for_people_to_look_at()
    {
        var file = await PutAsync(Bytes("a shot"), "video/mp4");
        await DamageAsync(file.Sha256);

        await Store.CheckAsync(file.Sha256);

        File.Exists(Path.Combine(root, "quarantine", file.Sha256 + ".mp4")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_an_IOException()
    {
        File.WriteAllText(root, "a file is in the way");

        await Should.ThrowAsync<IOException>(() => PutAsync(Bytes("a shot"), "video/mp4"));
    }
}
