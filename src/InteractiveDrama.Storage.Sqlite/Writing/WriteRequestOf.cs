using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Writing;

/// <summary>A change with an outcome, which its caller awaits.</summary>
internal sealed class WriteRequest<T>(Func<SqliteConnection, SqliteTransaction, T> change)
    : WriteRequest
{
    // Waiters continue elsewhere: the writer must not run their code between two groups.
    private readonly TaskCompletionSource<T> outcome = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private T? value;

    public Task<T> Outcome => outcome.Task;

    public override void Apply(SqliteConnection connection, SqliteTransaction transaction) =>
        value = change(connection, transaction);

    public override void Acknowledge() => outcome.TrySetResult(value!);

    public override void Fail(Exception fault) => outcome.TrySetException(fault);
}
