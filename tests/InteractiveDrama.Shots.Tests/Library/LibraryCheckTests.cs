using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Storage.Specification.Library;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Library;

public sealed class LibraryCheckTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("media").FullName;
    private readonly FolderMediaStore store;
    private readonly MemoryTakes takes = new(new StandingTime());

    public LibraryCheckTests() => store = new FolderMediaStore(root);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_sound_library_is_said_to_be()
    {
        await AddAsync("one");
        await AddAsync("two");

        var findings = await new LibraryCheck(store, takes).RunAsync(Stop);

        findings.IsSound.ShouldBeTrue();
        findings.Files.ShouldBe(2);
        findings.Bytes.ShouldBe(6);
    }

    [Fact]
    public async Task What_is_damaged_or_lost_is_found_with_its_take()
    {
        var (damaged, lost) = (await AddAsync("damaged"), await AddAsync("lost"));
        await AddAsync("sound");
        var path = Directory
            .GetFiles(root, damaged.Sha256 + ".*", SearchOption.AllDirectories)
            .Single();
        await File.WriteAllTextAsync(path, "damage", Stop);
        await store.RemoveAsync(lost.Sha256, Stop);

        var findings = await new LibraryCheck(store, takes).RunAsync(Stop);

        findings.Damaged.ShouldHaveSingleItem().Sha256.ShouldBe(damaged.Sha256);
        findings
            .Missing.Select(missing => (missing.Take.Take.Id, missing.File.Sha256))
            .ShouldBe([("damaged", damaged.Sha256), ("lost", lost.Sha256)]);
        findings.IsSound.ShouldBeFalse();
        (await store.OpenAsync(damaged.Sha256, Stop)).ShouldBeNull();
        (await new LibraryCheck(store, takes).RunAsync(Stop)).Damaged.ShouldBeEmpty();
    }

    private async Task<MediaFile> AddAsync(string id)
    {
        using var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(id[..3]));
        var file = await store.PutAsync(bytes, "video/mp4", Stop);
        await takes.AddAsync(
            TakeSamples.Picture(id, subject: id) with
            {
                Files = [file],
            },
            publish: true,
            Stop
        );
        return file;
    }
}
