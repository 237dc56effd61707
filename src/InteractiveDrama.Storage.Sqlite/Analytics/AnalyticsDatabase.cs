using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Storage.Sqlite.Schema;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>
/// The analytics file, beside the record of sessions so that counting and playing never wait for each other's flush. What a
/// power cut takes of it is counted again from the record.
/// </summary>
internal sealed class AnalyticsDatabase
{
    private const int WriterCacheKilobytes = 65_536;

    /// <summary>32 MB of log at most before it goes back into the file.</summary>
    private const int CheckpointPages = 8_000;

    private readonly long? maximumBytes;
    private readonly Lock preparing = new();
    private volatile bool ready;

    public AnalyticsDatabase(SqliteStorageOptions options)
    {
        FilePath = Path.GetFullPath(
            Path.Combine(options.Folder, SqliteStorageOptions.AnalyticsFileName)
        );
        maximumBytes = options.MaximumAnalyticsBytes;
    }

    /// <summary>Where the file is.</summary>
    public string FilePath { get; }

    /// <summary>The one connection of this process that writes.</summary>
    public SqliteConnection OpenWriter()
    {
        Prepare();
        var connection = Open(pooling: false);
        Ask(connection, "PRAGMA synchronous=NORMAL");
        Ask(connection, $"PRAGMA cache_size={-WriterCacheKilobytes}");
        Ask(connection, $"PRAGMA wal_autocheckpoint={CheckpointPages}");
        if (maximumBytes is { } bytes)
        {
            var pageSize = (long)Ask(connection, "PRAGMA page_size")!;
            Ask(connection, $"PRAGMA max_page_count={Math.Max(1, bytes / pageSize)}");
        }
        return connection;
    }

    /// <summary>A connection that only reads; readers never wait for the writer.</summary>
    public SqliteConnection OpenReader()
    {
        Prepare();
        var connection = Open(pooling: true);
        Ask(connection, "PRAGMA query_only=ON");
        return connection;
    }

    /// <summary>The faults of SQLite as the port's typed error.</summary>
    public StoreUnavailableException Translate(SqliteException fault) =>
        SqliteFaults.Translate(fault, FilePath);

    private void Prepare()
    {
        if (ready)
        {
            return;
        }
        lock (preparing)
        {
            if (!ready)
            {
                Create();
                ready = true;
            }
        }
    }

    private void Create()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
            using var connection = Open(pooling: false);
            Ask(connection, "PRAGMA journal_mode=WAL");
            // Asked for inside the transaction: another process may be making it at this moment.
            using var transaction = connection.BeginTransaction(deferred: false);
            switch ((long)Ask(connection, "PRAGMA user_version", transaction)!)
            {
                case 0:
                    Ask(connection, AnalyticsSchema.Create, transaction);
                    Ask(connection, $"PRAGMA user_version={AnalyticsSchema.Version}", transaction);
                    break;
                case > AnalyticsSchema.Version:
                    throw new StoreUnavailableException(
                        $"The analytics in '{FilePath}' were written by a newer version; use that one, or another data folder."
                    );
            }
            transaction.Commit();
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
            throw Translate(e);
        }
    }

    private SqliteConnection Open(bool pooling)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = FilePath,
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
            throw Translate(e);
        }
    }

    private static object? Ask(
        SqliteConnection connection,
        string sql,
        SqliteTransaction? transaction = null
    )
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        // The schema, and pragmas, which take no parameters; what varies in them are numbers computed above.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
