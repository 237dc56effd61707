namespace InteractiveDrama.Storage.Sqlite.Writing;

/// <summary>A change with an outcome, which its caller awaits.</summary>
internal sealed class WriteRequest<T>(Func<Statements, T> change) : WriteRequest
{
    // Waiters continue elsewhere: the writer must not run their code between two groups.
    private readonly TaskCompletionSource<T> outcome = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private T? value;

    public Task<T> Outcome => outcome.Task;

    public override void Apply(Statements statements) => value = change(statements);

    public override void Acknowledge() => outcome.TrySetResult(value!);

    public override void Fail(Exception fault) => outcome.TrySetException(fault);
}
