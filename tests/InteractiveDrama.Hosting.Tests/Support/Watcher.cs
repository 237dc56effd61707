using InteractiveDrama.Client;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Tests.Support;

/// <summary>Waits for the next thing a client is told without asking.</summary>
internal sealed class Watcher
{
    private readonly TaskCompletionSource<SessionReply> told = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    public Watcher(DramaClient client) =>
        client.BeatReady += (_, heard) => told.TrySetResult(heard.Reply);

    public bool Heard => told.Task.IsCompleted;

    public Task<SessionReply> NextAsync() => told.Task.WaitAsync(TimeSpan.FromSeconds(20));
}
