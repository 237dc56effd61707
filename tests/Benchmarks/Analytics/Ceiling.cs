using InteractiveDrama.Analytics.Events;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Benchmarks.Analytics;

/// <summary>
/// What nothing that keeps events in this file can be faster than: the same rows, made beforehand, into the same table by one
/// prepared statement, a transaction for each batch, with the same pragmas.
/// </summary>
internal sealed class Ceiling : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;
    private readonly SqliteParameter[] values;

    public Ceiling(string file)
    {
        connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Do("PRAGMA journal_mode=WAL");
        Do("PRAGMA synchronous=NORMAL");
        Do("PRAGMA cache_size=-65536");
        Do("PRAGMA wal_autocheckpoint=8000");
        Do(
            "CREATE TABLE Events (Session INTEGER NOT NULL, Stream INTEGER NOT NULL, Seq INTEGER NOT NULL, Kind INTEGER NOT NULL, "
                + "Turn INTEGER NOT NULL, At INTEGER NOT NULL, Body BLOB NOT NULL, Id BLOB, Happened INTEGER, Sent INTEGER, "
                + "Received INTEGER, PRIMARY KEY (Session, Stream, Seq)) WITHOUT ROWID"
        );
        Do("CREATE UNIQUE INDEX EventIds ON Events (Id) WHERE Id IS NOT NULL");
        insert = connection.CreateCommand();
        insert.CommandText =
            "INSERT INTO Events VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        values =
        [
            .. Enumerable.Range(0, 11).Select(i => insert.Parameters.AddWithValue($"${i}", null)),
        ];
    }

    /// <summary>The rows of a batch, in the order of the table.</summary>
    public static object[][] Rows(EventBatch batch) =>
        [
            .. batch
                .Events.Select(one =>
                    new object[]
                    {
                        Convert.ToInt64(one.Session[..8], 16),
                        (long)one.Stream,
                        (long)one.Seq,
                        (long)one.Body.GetType().Name.Length,
                        (long)one.Turn,
                        one.At.UtcTicks,
                        EventForm.Write(one.Body),
                        one.Stream == EventStream.Turns
                            ? DBNull.Value
                            : one.Id.ToByteArray(bigEndian: true),
                        one.Clocks is { } a ? a.Happened.UtcTicks : DBNull.Value,
                        one.Clocks is { } b ? b.Sent.UtcTicks : DBNull.Value,
                        one.Clocks is { } c ? c.Received.UtcTicks : DBNull.Value,
                    }
                )
                .OrderBy(row => (long)row[0])
                .ThenBy(row => (long)row[1])
                .ThenBy(row => (long)row[2]),
        ];

    public void Insert(object[][] rows)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        insert.Transaction = transaction;
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                values[i].Value = row[i];
            }
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    public void Dispose()
    {
        insert.Dispose();
        connection.Dispose();
    }

    private void Do(string text)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = text;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
