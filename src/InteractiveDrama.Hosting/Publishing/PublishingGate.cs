namespace InteractiveDrama.Hosting.Publishing;

/// <summary>Lets one change of what is staged or served happen at a time.</summary>
internal sealed class PublishingGate : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);

    /// <summary>Waits for its turn. Dispose what is returned.</summary>
    public async Task<Passage> EnterAsync()
    {
        await gate.WaitAsync();
        return new Passage(gate);
    }

    public void Dispose() => gate.Dispose();

    /// <summary>The time in which the caller is the only one.</summary>
    internal readonly struct Passage(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
