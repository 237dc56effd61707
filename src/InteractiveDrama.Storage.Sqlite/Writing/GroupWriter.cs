using System.Threading.Channels;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Storage.Sqlite.Schema;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Writing;

/// <summary>
/// The single writer. Changes that arrive while one group is flushed form the next: one flush to the disk for
/// all of them, and nobody is answered before it.
/// </summary>
internal sealed class GroupWriter : IAsyncDisposable
{
    private const int LargestGroup = 256;

    private readonly SqliteDatabase database;
    private readonly Channel<WriteRequest> queue = Channel.CreateBounded<WriteRequest>(
        new BoundedChannelOptions(4096) { SingleReader = true }
    );
    private readonly Lazy<Task> loop;

    public GroupWriter(SqliteDatabase database)
    {
        this.database = database;
        loop = new Lazy<Task>(() => Task.Run(RunAsync));
    }

    public async ValueTask<T> WriteAsync<T>(
        Func<SqliteConnection, SqliteTransaction, T> change,
        CancellationToken cancellation
    )
    {
        _ = loop.Value;
        var request = new WriteRequest<T>(change);
        try
        {
            await queue.Writer.WriteAsync(request, cancellation);
        }
        catch (ChannelClosedException)
        {
            throw new StoreUnavailableException("The store is shutting down.");
        }
        // Once queued the change may be stored, so giving up waiting here would answer wrongly.
        return await request.Outcome;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        if (loop.IsValueCreated)
        {
            await loop.Value;
        }
    }

    private async Task RunAsync()
    {
        SqliteConnection? connection = null;
        var group = new List<WriteRequest>(LargestGroup);
        while (await queue.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < LargestGroup && queue.Reader.TryRead(out var request))
            {
                group.Add(request);
            }
            try
            {
                connection ??= database.OpenWriter();
                var began = WriterMeter.Begin();
                Write(connection, group);
                WriterMeter.Committed(began, group.Count);
            }
            catch (Exception fault)
            {
                // The writer outlives every fault: each change of the group is answered with it, the next
                // group starts on a fresh connection.
                connection?.Dispose();
                connection = null;
                var answer = fault is SqliteException e
                    ? SqliteFaults.Translate(e, database.FilePath)
                    : fault;
                group.ForEach(request => request.Fail(answer));
            }
        }
        connection?.Dispose();
    }

    private static void Write(SqliteConnection connection, List<WriteRequest> group)
    {
        var applied = new List<WriteRequest>(group.Count);
        using (var transaction = connection.BeginTransaction(deferred: false))
        {
            foreach (var request in group)
            {
                transaction.Save("change");
                try
                {
                    request.Apply(connection, transaction);
                    applied.Add(request);
                }
                catch (SqliteException e) when (e.SqliteErrorCode == Constraint)
                {
                    // One change that contradicts the schema must not take its neighbours with it.
                    transaction.Rollback("change");
                    request.Fail(e);
                }
                transaction.Release("change");
            }
            transaction.Commit();
        }
        applied.ForEach(request => request.Acknowledge());
    }

    private const int Constraint = 19;
}
