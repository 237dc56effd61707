using InteractiveDrama.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Hosting.Tests.ExactlyOnce;

/// <summary>What befalls a database while a server uses it.</summary>
internal sealed class BrokenStore(string folder)
{
    /// <summary>The byte of the file's header that says who may write; above 2, nobody who keeps to the format.</summary>
    private const int WriteVersion = 18;
    private const byte Wal = 2;
    private const byte Unknown = 3;

    private string File { get; } = Path.Combine(folder, SqliteStorageOptions.FileName);

    /// <summary>Takes up room, so that little is left of the size that the database may have.</summary>
    public void Fill(int bytes) =>
        Run($"CREATE TABLE Ballast (Bytes); INSERT INTO Ballast VALUES (zeroblob({bytes}))");

    /// <summary>Gives the room back.</summary>
    public void Empty() => Run("DROP TABLE Ballast");

    /// <summary>Bytes of the database.</summary>
    public long Size() =>
        Run("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");

    /// <summary>Makes the file one that may be read and not written, by whomever.</summary>
    public void Protect()
    {
        // What was logged moves into the file, so that the next who writes looks at its header.
        Run("PRAGMA wal_checkpoint(TRUNCATE)");
        Mark(Unknown);
    }

    /// <summary>Makes it one that may be written.</summary>
    public void Release() => Mark(Wal);

    private void Mark(byte version)
    {
        using var file = new FileStream(File, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Position = WriteVersion;
        file.WriteByte(version);
        file.Flush(flushToDisk: true);
    }

    private long Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar() is long number ? number : 0;
    }
}
