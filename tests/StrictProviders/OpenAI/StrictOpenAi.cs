using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.StrictProviders.OpenAI;

/// <summary>
/// A server that implements the published API of images, speech and videos over real HTTP: it rejects what the real one rejects,
/// has its states and errors, counts what was begun and what it billed, and goes wrong as a script says.
/// </summary>
public sealed partial class StrictOpenAi : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly StrictOpenAiOptions options;
    private readonly StrictLedger ledger = new();
    private readonly ConcurrentDictionary<string, StrictVideo> videos = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Type, byte[] Bytes)> files = new(
        StringComparer.Ordinal
    );
    private readonly ConcurrentQueue<Fault> faults = new();
    private readonly ConcurrentQueue<Fault> pollFaults = new();
    private readonly CancellationTokenSource closing = new();
    private readonly TaskCompletionSource silent = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private int numbers;
    private int questions;
    private int keysSeenElsewhere;

    private StrictOpenAi(WebApplication app, StrictOpenAiOptions options)
    {
        this.app = app;
        this.options = options;
    }

    /// <summary>The API's base, with <c>/v1</c>.</summary>
    public string Url => $"{app.Urls.First()}/v1";

    /// <summary>Scheme, host and port, as <c>media: private</c> names them.</summary>
    public string Host => app.Urls.First();

    /// <summary>How many requests to make something arrived, whatever became of them.</summary>
    public int Received => ledger.Received;

    /// <summary>How many pieces of work were begun, and so billed.</summary>
    public int Submissions => ledger.Submissions;

    /// <summary>How many were begun that were equal to an earlier one, byte for byte of what they ask for.</summary>
    public int Repeated => ledger.Repeated;

    /// <summary>How many questions were answered in chat.</summary>
    public int Questions => questions;

    /// <summary>What was billed.</summary>
    public decimal Billed => ledger.Billed;

    /// <summary>How many requests brought a key to where media is, which is no business of keys.</summary>
    public int KeysSeenElsewhere => keysSeenElsewhere;

    /// <summary>Is over when a request has met <see cref="Fault.Silence"/> for the first time.</summary>
    public Task HasFallenSilent => silent.Task;

    /// <summary>Where the media is whose addresses are given: another host than the API's, by its name.</summary>
    public string FilesHost => $"http://localhost:{new Uri(Host).Port}";

    /// <summary>Starts one on a free port of this machine.</summary>
    /// <param name="options">How it behaves.</param>
    public static async Task<StrictOpenAi> StartAsync(StrictOpenAiOptions? options = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var built = builder.Build();
        var server = new StrictOpenAi(built, options ?? new StrictOpenAiOptions());
        server.Map();
        await built.StartAsync();
        return server;
    }

    /// <summary>What goes wrong with the next requests to make something, one after the other; after these nothing does.</summary>
    /// <param name="script">One for each request.</param>
    public void GoWrong(params Fault[] script)
    {
        foreach (var fault in script)
            faults.Enqueue(fault);
    }

    /// <summary>What goes wrong with the next requests that ask for a video.</summary>
    /// <param name="script">One for each request.</param>
    public void GoWrongWhenAsked(params Fault[] script)
    {
        foreach (var fault in script)
            pollFaults.Enqueue(fault);
    }

    /// <summary>The time of all videos to be fetched is over.</summary>
    public void Expire()
    {
        foreach (var video in videos.Values)
            video.IsExpired = true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await app.DisposeAsync();
        closing.Dispose();
    }

    internal static bool IsForbidden(string prompt) =>
        prompt.Contains("forbidden", StringComparison.OrdinalIgnoreCase);

    internal static void Model(Fields fields, string known)
    {
        if (fields.Needed("model") is var model && model != known)
            throw new ApiError(
                404,
                $"The model '{model}' does not exist or you do not have access to it.",
                "model_not_found",
                "model"
            );
    }
}
