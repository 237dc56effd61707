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

    /// <summary>Makes a change by commands of its own.</summary>
    public ValueTask<T> WriteAsync<T>(
        Func<SqliteConnection, SqliteTransaction, T> change,
        CancellationToken cancellation
    ) =>
        WriteAsync(
            statements => change(statements.Connection, statements.Transaction!),
            cancellation
        );

    /// <summary>Makes a change by prepared statements.</summary>
    public async ValueTask<T> WriteAsync<T>(
        Func<Statements, T> change,
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
        Statements? statements = null;
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
                statements ??= new Statements(database.OpenWriter());
                var began = WriterMeter.Begin();
                Write(statements, group);
                WriterMeter.Committed(began, group.Count);
            }
            catch (Exception fault)
            {
                // The writer outlives every fault: each change of the group is answered with it, the next
                // group starts on a fresh connection.
                statements?.Dispose();
                statements = null;
                var answer = fault is SqliteException e
                    ? SqliteFaults.Translate(e, database.FilePath)
                    : fault;
                group.ForEach(request => request.Fail(answer));
            }
        }
        statements?.Dispose();
    }

    private static void Write(Statements statements, List<WriteRequest> group)
    {
        if (TryWrite(statements, group) is null)
        {
            return;
        }
        // A change that contradicts the schema must not take its neighbours with it: each one by itself.
        foreach (var request in group)
        {
            if (TryWrite(statements, [request]) is { } fault)
            {
                request.Fail(fault);
            }
        }
    }

    /// <summary>Stores a group and acknowledges it; the fault of the change that the schema refuses, when nothing was stored.</summary>
    private static SqliteException? TryWrite(Statements statements, List<WriteRequest> group)
    {
        using (var transaction = statements.Begin())
        {
            try
            {
                group.ForEach(request => request.Apply(statements));
            }
            catch (SqliteException e) when (e.SqliteErrorCode == Constraint)
            {
                return e;
            }
            transaction.Commit();
        }
        group.ForEach(request => request.Acknowledge());
        return null;
    }

    private const int Constraint = 19;
}
