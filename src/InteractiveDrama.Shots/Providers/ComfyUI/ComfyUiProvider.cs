using System.Text.Json;
using System.Text.Json.Nodes;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;
using InteractiveDrama.Shots.Providers.Templates;

namespace InteractiveDrama.Shots.Providers.ComfyUI;

/// <summary>
/// Runs a workflow on a ComfyUI server. The job's key is ComfyUI's <c>prompt_id</c>, so a submit whose outcome is unknown is
/// found by it. How far a job is comes over the server's socket, kept only while the job runs.
/// </summary>
public sealed class ComfyUiProvider : IShotProvider, IDisposable
{
    private readonly ComfySettings settings;
    private readonly ProviderHttp http;
    private readonly MediaFetcher media;
    private readonly TimeProvider time;
    private readonly ComfyRequest requests;
    private readonly ComfyServer server;
    private readonly ComfyJobs jobs;
    private readonly ComfySockets sockets;

    /// <summary>A server.</summary>
    /// <param name="settings">What it is to do.</param>
    /// <param name="http">Its API. Disposed of with this.</param>
    /// <param name="media">Fetches what it made, from the server itself. Disposed of with this.</param>
    /// <param name="time">For a <c>Retry-After</c> that is a date.</param>
    public ComfyUiProvider(
        ComfySettings settings,
        ProviderHttp http,
        MediaFetcher media,
        TimeProvider time
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(http);
        this.settings = settings;
        this.http = http;
        this.media = media;
        this.time = time;
        requests = new ComfyRequest(settings);
        server = new ComfyServer(http);
        jobs = new ComfyJobs(settings, server, http.Origin, time);
        sockets = new ComfySockets(http.Origin, settings.Workflow.Nodes.Count);
    }

    /// <inheritdoc/>
    public string Name => settings.Name;

    /// <inheritdoc/>
    public string? Model(MediaKind kind) => null;

    /// <inheritdoc/>
    public ProviderCapabilities Capabilities => settings.Capabilities;

    /// <inheritdoc/>
    public Quote Quote(ShotRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return requests.Unable(request) is { } why
            ? Contract.Quote.Cannot(why)
            : new Quote(settings.Price, settings.Currency, settings.Usual, settings.Slow);
    }

    /// <inheritdoc/>
    public string Hash(ShotRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RequestHash.Of(
            $"comfyui {http.Origin.Base}",
            CanonicalJson.Write(requests.Fill(request, p => $"sha256:{p.Sha256}")),
            requests.Pictures(request).Select(p => p.Sha256)
        );
    }

    /// <inheritdoc/>
    public string? Parameters(ShotRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        // The workflow is its parameters: other nodes make another picture of the same words.
        return
            requests.Unable(request) is null
            && requests.Fill(request, p => $"sha256:{p.Sha256}") is JsonObject sent
            ? SentParameters.Without(sent)
            : null;
    }

    /// <inheritdoc/>
    public async Task<Submission> SubmitAsync(
        ShotRequest request,
        string key,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(key);
        if (requests.Unable(request) is { } why)
            return new Submission.Refused(RefusalKind.Invalid, why);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var picture in requests
                .Pictures(request)
                .DistinctBy(p => p.Sha256, StringComparer.Ordinal)
        )
        {
            var (name, problem) = await UploadAsync(picture, cancellation);
            if (problem is not null)
                return problem;
            names[picture.Sha256] = name;
        }

        // Pictures that are not loaded have no name, and no slot either.
        var workflow = requests.Fill(request, p => names.GetValueOrDefault(p.Sha256) ?? "");
        var exchange = await server.QueueAsync(workflow, key, cancellation);
        if (
            exchange is Exchange.Answered({ Status: System.Net.HttpStatusCode.BadRequest } refusal)
            && ComfyErrors.OfWorkflow(settings.Workflow, refusal.Json()) is { } words
        )
            return new Submission.Refused(RefusalKind.Invalid, http.Origin.Secrets.Clean(words));
        var outcome = SubmitAnswers.Read(exchange, http.Origin, time.GetUtcNow(), Accepted);
        if (outcome is Submission.Accepted(var job, _) && job == key)
            sockets.Listen(job);
        return outcome;
    }

    /// <inheritdoc/>
    public async Task<JobState> PollAsync(string job, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        var (state, _) = await jobs.AskAsync(job, cancellation);
        if (state is not JobState.Running running)
        {
            sockets.Leave(job);
            return state;
        }

        sockets.Listen(job);
        return running.HasBegun ? running with { Progress = sockets.Progress(job) } : running;
    }

    /// <inheritdoc/>
    public async Task<bool> CancelAsync(string job, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        var answer = await server.CancelAsync(job, cancellation);
        if (answer.IsSuccess)
            return ComfyErrors.Member(answer.Json(), "cancelled")
                is { ValueKind: JsonValueKind.True };
        if ((int)answer.Status is not (404 or 405))
            throw new HttpRequestException(
                $"{http.Origin.Base.IdnHost} answered {(int)answer.Status} when asked to cancel.",
                null,
                answer.Status
            );
        return await CancelOlderAsync(job, cancellation);
    }

    /// <inheritdoc/>
    public async Task<ProducedMedia> FetchAsync(
        string job,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(job);
        var (_, file) = await jobs.AskAsync(job, cancellation);
        return file is null
            ? throw new MediaRefusedException($"{Name} has no file of that job.")
            : await media.FetchAsync(
                new Uri(http.Origin.Base, file.Path).AbsoluteUri,
                cancellation
            );
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        sockets.Dispose();
        http.Dispose();
        media.Dispose();
    }

    private async Task<bool> CancelOlderAsync(string job, CancellationToken cancellation)
    {
        // An older server may interrupt whatever runs, so it is asked to only while this job does.
        switch (await server.QueuedAsync(job, cancellation))
        {
            case true:
                await server.InterruptAsync(job, cancellation);
                break;
            case false:
                await server.DropAsync(job, cancellation);
                break;
            default:
                return false;
        }

        var (state, _) = await jobs.AskAsync(job, cancellation);
        return state is JobState.Cancelled or JobState.Unknown;
    }

    private async Task<(string Name, Submission? Problem)> UploadAsync(
        ReferenceMedia picture,
        CancellationToken cancellation
    )
    {
        var name = "";
        var exchange = await server.UploadAsync(picture, cancellation);
        var outcome = SubmitAnswers.Read(
            exchange,
            http.Origin,
            time.GetUtcNow(),
            answer =>
            {
                var body = answer.Json();
                if (ComfyErrors.Text(body, "name") is not { Length: > 0 } file)
                    return null;
                var folder = ComfyErrors.Text(body, "subfolder");
                name = string.IsNullOrEmpty(folder) ? file : $"{folder}/{file}";
                return new Submission.Accepted(name);
            }
        );
        return outcome switch
        {
            Submission.Accepted => (name, null),
            // Nothing is made of an upload alone, so it may be sent again.
            Submission.Ambiguous(var message) => (name, new Submission.Busy(null, message)),
            _ => (name, outcome),
        };
    }

    private static Submission? Accepted(ProviderAnswer answer) =>
        ComfyErrors.Text(answer.Json(), "prompt_id") is { Length: > 0 and <= 128 } job
            ? new Submission.Accepted(job)
            : null;
}
