using System.Text;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Cli.Tests.Library;

/// <summary>A library in a data folder, as a server keeps it.</summary>
internal static class KeptLibrary
{
    /// <summary>Keeps a file.</summary>
    public static async Task<MediaFile> PutAsync(string data, string text)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await new FolderMediaStore(Path.Combine(data, "media")).PutAsync(bytes, "video/mp4");
    }

    /// <summary>Keeps a file with a take that has it.</summary>
    public static async Task<MediaFile> AddAsync(string data, string take, bool publish = true)
    {
        var file = await PutAsync(data, take);
        await using var services = new ServiceCollection()
            .AddSqliteStorage(new SqliteStorageOptions { Folder = data })
            .BuildServiceProvider();
        await services
            .GetRequiredService<ITakes>()
            .AddAsync(
                new Take
                {
                    Id = take,
                    Story = "ferry",
                    Subject = "pier_007",
                    Kind = MediaKind.Video,
                    ContentHash = file.Sha256,
                    MadeBy = MakerKind.Human,
                    Provider = "supplied",
                    MadeAt = TimeProvider.System.GetUtcNow().AddDays(-60),
                    Files = [file with { Role = MediaRole.Rendition }],
                },
                publish
            );
        return file;
    }

    /// <summary>Where a file stands.</summary>
    public static string PathOf(string data, MediaFile file) =>
        Path.Combine(data, "media", file.Sha256[..2], file.Sha256 + ".mp4");

    /// <summary>Makes a file look as if it had been kept long ago.</summary>
    public static void Age(string data, MediaFile file) =>
        File.SetLastWriteTimeUtc(
            PathOf(data, file),
            TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-40)
        );
}
