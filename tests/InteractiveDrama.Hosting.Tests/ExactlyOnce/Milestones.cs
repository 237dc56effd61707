namespace InteractiveDrama.Hosting.Tests.ExactlyOnce;

/// <summary>Counts what all viewers do together, and tells when it is so much.</summary>
internal sealed class Milestones
{
    private readonly Lock gate = new();
    private int passed;
    private int wanted = int.MaxValue;
    private TaskCompletionSource reached = new();

    public void Pass()
    {
        lock (gate)
        {
            if (++passed == wanted)
            {
                reached.TrySetResult();
            }
        }
    }

    /// <summary>Ends when so many more were passed.</summary>
    public Task NextAsync(int more)
    {
        lock (gate)
        {
            wanted = passed + more;
            reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return reached.Task;
        }
    }
}
