using System.Collections.Concurrent;
using InteractiveDrama.Hosting.Events;

namespace InteractiveDrama.Hosting.Tests.Events;

/// <summary>A listener that remembers, and then does what the test says.</summary>
internal sealed class Ear : IDramaEvents
{
    private readonly ConcurrentQueue<DramaEvent> heard = new();
    private readonly ConcurrentQueue<Exception> faults = new();
    private int done;

    public IReadOnlyList<DramaEvent> Heard => [.. heard];

    public IReadOnlyCollection<Exception> Faults => [.. faults];

    /// <summary>How many it has finished with.</summary>
    public int Done => Volatile.Read(ref done);

    public Func<DramaEvent, Task> Then { get; set; } = _ => Task.CompletedTask;

    public async ValueTask HearAsync(DramaEvent happened, CancellationToken cancellation)
    {
        heard.Enqueue(happened);
        try
        {
            await Then(happened);
        }
        catch (Exception e)
        {
            faults.Enqueue(e);
            throw;
        }
        finally
        {
            Interlocked.Increment(ref done);
        }
    }
}
