using InteractiveDrama.Protocol;

namespace InteractiveDrama.Client.Connections;

/// <summary>Sends commands one after another, each as often as it takes until it is answered; its id makes it count once.</summary>
internal sealed class CommandSender(DramaClientOptions options, ConnectionKeeper keeper)
    : IDisposable
{
    // Neither holds anything: who waits in them leaves one by one when the client is disposed.
    private readonly SemaphoreSlim turnstile = new(1, 1);
    private readonly CancellationTokenSource disposing = new();

    public void Dispose() => disposing.Cancel();

    /// <summary>Sends a command, and waits out the refusals that pass.</summary>
    /// <param name="method">The hub's method.</param>
    /// <param name="request">Its record; the same each time.</param>
    /// <param name="refusals">How many refusals are waited out at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<SessionReply> CommandAsync(
        string method,
        object request,
        int refusals,
        CancellationToken cancellation
    )
    {
        await turnstile.WaitAsync(cancellation);
        try
        {
            for (var refused = 0; ; refused++)
            {
                var reply = await AskAsync<SessionReply>(method, request, cancellation);
                if (
                    refused >= refusals
                    || reply.Error is not { } error
                    || Refused.Wait(error) is not { } wait
                )
                {
                    return reply;
                }
                await WaitAsync(wait, cancellation);
            }
        }
        finally
        {
            turnstile.Release();
        }
    }

    /// <summary>Asks until there is an answer.</summary>
    /// <exception cref="DramaException">The server cannot be reached, or the connection ended under the question again and again.</exception>
    public Task<T> AskAsync<T>(string method, object request, CancellationToken cancellation) =>
        AskAsync<T>(method, () => request, cancellation);

    /// <summary>Asks until there is an answer, with a request that is made anew each time.</summary>
    /// <exception cref="DramaException">The server cannot be reached, or the connection ended under the question again and again.</exception>
    public async Task<T> AskAsync<T>(
        string method,
        Func<object> request,
        CancellationToken cancellation
    )
    {
        HubLine? dead = null;
        for (var lost = 0; ; lost++)
        {
            var line = await keeper.ReadyAsync(dead, cancellation);
            try
            {
                return await line.InvokeAsync<T>(method, request(), cancellation);
            }
            catch (LineLostException e)
            {
                // A command that its server cannot bear, such as one that is too long, is not sent for ever.
                if (lost >= keeper.Resends)
                {
                    throw Refused.Unreachable(options.Server, e);
                }
                dead = line;
            }
        }
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            cancellation,
            disposing.Token
        );
        await Task.Delay(wait, options.Time, either.Token)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(either.IsCancellationRequested, typeof(DramaClient));
    }
}
