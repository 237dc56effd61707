using System.Collections.Concurrent;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Tests.Jobs;

/// <summary>A provider that answers by a script, and counts what it was asked.</summary>
internal sealed class ScriptedProvider : IShotProvider
{
    private readonly ConcurrentQueue<Func<JobState>> states = new();
    private int submits;
    private int polls;
    private int cancels;

    public string Name { get; init; } = "studio";

    public ProviderCapabilities Capabilities { get; init; } =
        new() { Makes = [MediaKind.Video], TakesSeed = true };

    public decimal Price { get; init; } = 1;

    public string Currency { get; init; } = "USD";

    /// <summary>What it makes; the text names the bytes.</summary>
    public Func<string, CancellationToken, Task<Submission>> OnSubmit { get; set; } =
        (key, _) => Task.FromResult<Submission>(new Submission.Accepted("job-" + key));

    public Func<ProducedMedia> OnFetch { get; set; } =
        () => new ProducedMedia("video/mp4", new MemoryStream("film"u8.ToArray()));

    public int Submits => submits;

    public int Polls => polls;

    public int Cancels => cancels;

    public ScriptedProvider Then(params Func<JobState>[] next)
    {
        foreach (var state in next)
        {
            states.Enqueue(state);
        }
        return this;
    }

    public string? Model(MediaKind kind) => "model-1";

    public Quote Quote(ShotRequest request) =>
        new(Price, Currency, TimeSpan.FromSeconds(75), TimeSpan.FromSeconds(240));

    public string Hash(ShotRequest request) => RequestHash.Of(Name, request.Prompt, []);

    public Task<Submission> SubmitAsync(
        ShotRequest request,
        string key,
        CancellationToken cancellation = default
    )
    {
        Interlocked.Increment(ref submits);
        return OnSubmit(key, cancellation);
    }

    public Task<JobState> PollAsync(string job, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref polls);
        return Task.FromResult(
            states.TryDequeue(out var state) ? state() : new JobState.Succeeded()
        );
    }

    public Task<bool> CancelAsync(string job, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref cancels);
        return Task.FromResult(true);
    }

    public Task<ProducedMedia> FetchAsync(string job, CancellationToken cancellation = default) =>
        Task.FromResult(OnFetch());
}
