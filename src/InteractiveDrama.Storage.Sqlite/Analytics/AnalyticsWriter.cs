using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>The single writer of the analytics file: one change after the other, each a transaction.</summary>
internal sealed class AnalyticsWriter(AnalyticsDatabase database) : IDisposable
{
    private readonly SemaphoreSlim free = new(1, 1);
    private Ledger? ledger;

    /// <summary>Makes a change; all of it or, when it throws, nothing.</summary>
    public async ValueTask<T> WriteAsync<T>(Func<Ledger, T> change, CancellationToken cancellation)
    {
        await free.WaitAsync(cancellation);
        try
        {
            ledger ??= new Ledger(database.OpenWriter());
            using var transaction = ledger.Begin();
            var result = change(ledger);
            transaction.Commit();
            return result;
        }
        catch (Exception fault)
        {
            // What was remembered includes the change that was not made.
            ledger?.Dispose();
            ledger = null;
            if (fault is SqliteException e)
            {
                throw database.Translate(e);
            }
            throw;
        }
        finally
        {
            free.Release();
        }
    }

    public void Dispose()
    {
        ledger?.Dispose();
        free.Dispose();
    }
}
