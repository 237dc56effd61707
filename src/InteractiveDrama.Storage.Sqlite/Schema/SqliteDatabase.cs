using InteractiveDrama.Playback.Sessions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>The database file: brought up to date once, then opened for the writer and for readers.</summary>
internal sealed class SqliteDatabase
{
    private const int WriterCacheKilobytes = 65_536;

    /// <summary>32 MB of log at most before it goes back into the file.</summary>
    private const int CheckpointPages = 8_000;

    private readonly long? maximumBytes;
    private readonly Lock migrating = new();
    private volatile bool ready;

    public SqliteDatabase(SqliteStorageOptions options)
    {
        FilePath = Path.GetFullPath(Path.Combine(options.Folder, SqliteStorageOptions.FileName));
        maximumBytes = options.MaximumBytes;
    }

    /// <summary>Where the file is.</summary>
    public string FilePath { get; }

    /// <summary>The one connection that writes: every commit is on the disk before it returns.</summary>
    public SqliteConnection OpenWriter()
    {
        Prepare();
        var connection = Open(pooling: false);
        Execute(connection, "PRAGMA synchronous=FULL");
        // A session's pages are written again and again: they are kept, and go back into the file seldom.
        Execute(connection, $"PRAGMA cache_size={-WriterCacheKilobytes}");
        Execute(connection, $"PRAGMA wal_autocheckpoint={CheckpointPages}");
        if (maximumBytes is { } bytes)
        {
            var pageSize = (long)Execute(connection, "PRAGMA page_size")!;
            Execute(connection, $"PRAGMA max_page_count={Math.Max(1, bytes / pageSize)}");
        }
        return connection;
    }

    /// <summary>A connection that only reads; readers never wait for the writer.</summary>
    public SqliteConnection OpenReader()
    {
        Prepare();
        var connection = Open(pooling: true);
        Execute(connection, "PRAGMA query_only=ON");
        return connection;
    }

    /// <summary>The model's context on this file.</summary>
    public static DramaDbContext CreateContext(SqliteConnection connection) =>
        new(new DbContextOptionsBuilder<DramaDbContext>().UseSqlite(connection).Options);

    /// <summary>Brings the file up to date, one at a time; what failed is tried again at the next need.</summary>
    private void Prepare()
    {
        if (ready)
        {
            return;
        }
        lock (migrating)
        {
            if (!ready)
            {
                Migrate();
                ready = true;
            }
        }
    }

    private void Migrate()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
            using var connection = Open(pooling: false);
            Execute(connection, "PRAGMA journal_mode=WAL");
            using var context = CreateContext(connection);
            context.Database.Migrate();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(
                $"The data folder '{Path.GetDirectoryName(FilePath)}' cannot be written: {e.Message}",
                e
            );
        }
        catch (SqliteException e)
        {
            throw SqliteFaults.Translate(e, FilePath);
        }
    }

    private SqliteConnection Open(bool pooling)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = FilePath,
                ForeignKeys = true,
                Pooling = pooling,
                DefaultTimeout = 5,
            }.ToString()
        );
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw SqliteFaults.Translate(e, FilePath);
        }
    }

    private static object? Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        // Pragmas take no parameters; what varies in them are numbers computed above.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
