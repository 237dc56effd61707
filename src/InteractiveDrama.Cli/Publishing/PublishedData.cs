using InteractiveDrama.Playback.Publishing;
using InteractiveDrama.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Cli.Publishing;

/// <summary>What was published to a data folder.</summary>
internal static class PublishedData
{
    /// <summary>Whether a server of this folder has stories of its own to serve.</summary>
    public static async Task<bool> AnyAsync(string data, CancellationToken cancellation)
    {
        // Looking must not make a database.
        if (!File.Exists(Path.Combine(data, SqliteStorageOptions.FileName)))
            return false;
        await using var services = new ServiceCollection()
            .AddSqliteStorage(new SqliteStorageOptions { Folder = data })
            .BuildServiceProvider();
        var versions = services.GetRequiredService<IVersionStore>();
        return !(await versions.HistoryAsync(cancellation: cancellation)).IsEmpty;
    }
}
