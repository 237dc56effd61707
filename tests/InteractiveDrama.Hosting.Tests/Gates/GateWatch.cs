using InteractiveDrama.Client;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Tests.Gates;

/// <summary>Waits for gates that a client is told of.</summary>
internal sealed class GateWatch
{
    private readonly TaskCompletionSource<OpenedGate> told = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    public GateWatch(DramaClient client) =>
        client.GateOpened += (_, heard) => told.TrySetResult(heard.Gate);

    public Task<OpenedGate> NextAsync() => told.Task.WaitAsync(TimeSpan.FromSeconds(20));
}
