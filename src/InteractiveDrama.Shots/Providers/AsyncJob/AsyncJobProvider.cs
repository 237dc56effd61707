using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;
using InteractiveDrama.Shots.Providers.Templates;

namespace InteractiveDrama.Shots.Providers.AsyncJob;

/// <summary>A service to which a job is submitted and which is then asked until it is done, spoken to as its description says.</summary>
public sealed class AsyncJobProvider : IShotProvider, IDisposable
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly AsyncJobSettings settings;
    private readonly IReadOnlyList<ProviderHttp> services;
    private readonly ProviderHttp service;
    private readonly MediaFetcher media;
    private readonly TimeProvider time;
    private readonly Func<string, Uri>? webhook;
    private readonly JobCalls calls;
    private readonly JobErrors errors;
    private readonly JobReading reading;

    /// <summary>A service.</summary>
    /// <param name="settings">How it is spoken to.</param>
    /// <param name="services">Its API, and further hosts of its that may see the key; at least one. Disposed of with this.</param>
    /// <param name="media">Fetches what it made, from the hosts that its configuration names. Disposed of with this.</param>
    /// <param name="time">For a <c>Retry-After</c> that is a date.</param>
    /// <param name="webhook">The address that the service may call when a job changes, by the job's key; null to poll only.</param>
    public AsyncJobProvider(
        AsyncJobSettings settings,
        IReadOnlyList<ProviderHttp> services,
        MediaFetcher media,
        TimeProvider time,
        Func<string, Uri>? webhook = null
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(services);
        if (services.Count == 0)
        {
            throw new ArgumentException("There is no service to ask.", nameof(services));
        }
        this.settings = settings;
        this.media = media;
        this.time = time;
        this.webhook = webhook;
        this.services = services;
        service = services[0];
        calls = new JobCalls(settings, services);
        errors = new JobErrors(settings, service.Origin.Secrets);
        reading = new JobReading(settings, errors);
    }

    /// <summary>The slots of a request: those of the shot or the line, and <c>model</c> and <c>webhook</c>.</summary>
    public static IReadOnlyCollection<string> Slots { get; } =
    [.. RequestSlots.Names, "model", "webhook"];

    /// <inheritdoc/>
    public string Name => settings.Name;

    /// <inheritdoc/>
    public string? Model(MediaKind kind) => settings.Model;

    /// <inheritdoc/>
    public ProviderCapabilities Capabilities => settings.Capabilities;

    /// <inheritdoc/>
    public Quote Quote(ShotRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!Capabilities.Makes.Contains(request.Kind))
            return Contract.Quote.Cannot(
                $"{Name} makes no {request.Kind.ToString().ToLowerInvariant()}."
            );
        if (Length(request) is not { } seconds)
            return Contract.Quote.Cannot(
                $"{Name} makes at most {Capabilities.Lengths[^1]} s, and {request.Seconds} s are wanted."
            );
        var values = Values(Fit(request), seconds, p => p.Sha256);
        if (settings.Needs.FirstOrDefault(n => values.GetValueOrDefault(n) is null) is { } missing)
            return Contract.Quote.Cannot(
                $"{Name} needs a {missing.Replace('_', ' ')}, and there is none."
            );
        return new Quote(
            settings.Price.Most(seconds),
            settings.Price.Currency,
            settings.Usual,
            settings.Slow
        );
    }

    /// <inheritdoc/>
    public string Hash(ShotRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var fit = Fit(request);
        var values = Values(fit, Length(fit) ?? fit.Seconds, p => $"sha256:{p.Sha256}");
        return RequestHash.Of(
            $"async {Target(values)}",
            CanonicalJson.Write(settings.Request.Fill(values)),
            RequestSlots.Hashes(fit)
        );
    }

    /// <inheritdoc/>
    public string? Parameters(ShotRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var fit = Fit(request);
        var values = Values(fit, Length(fit) ?? fit.Seconds, p => $"sha256:{p.Sha256}");
        foreach (
            var apart in (ReadOnlySpan<string>)
                ["prompt", "negative_prompt", "text", "seed", "references"]
        )
            values[apart] = null;
        return settings.Request.Fill(values) is JsonObject sent
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
        if (Quote(request).Unable is { } why)
            return new Submission.Refused(RefusalKind.Invalid, why);
        var fit = Fit(request);
        var values = Values(fit, Length(fit) ?? fit.Seconds, RequestSlots.DataUrl);
        values["webhook"] = webhook is null ? null : (JsonNode)webhook(key).AbsoluteUri;
        var body = settings.Request.Fill(values)?.ToJsonString(Plain) ?? "{}";
        var call = new ProviderCall(HttpMethod.Post, Target(values))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            },
            Within = settings.Patience,
            IsSubmit = true,
        };
        var exchange = await service.SendAsync(call, cancellation);
        if (
            exchange is Exchange.Answered(var refusal)
            && !refusal.IsSuccess
            && errors.IsModeration(refusal.Json())
        )
            return new Submission.Refused(RefusalKind.Moderation, errors.Message(refusal.Json()));
        return SubmitAnswers.Read(exchange, service.Origin, time.GetUtcNow(), Accepted);
    }

    /// <inheritdoc/>
    public async Task<JobState> PollAsync(string job, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (JobHandle.Read(job) is not { } handle)
            return new JobState.Unknown();
        var answer = await calls.AskAsync(settings.Status, handle.Status, handle.Id, cancellation);
        var state = reading.Read(
            answer.Status,
            answer.Json(),
            RetryAfter.Of(answer, time.GetUtcNow())
        );
        return state is JobState.Succeeded done && settings.Result is { } result
            ? await WithResultAsync(done, result, handle, cancellation)
            : state;
    }

    /// <inheritdoc/>
    public async Task<bool> CancelAsync(string job, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (settings.Cancel is not { } cancel || JobHandle.Read(job) is not { } handle)
            return false;
        if (cancel.From is not null && handle.Cancel is null)
            return false;
        var answer = await calls.AskAsync(cancel, handle.Cancel, handle.Id, cancellation);
        if ((int)answer.Status >= 500)
            throw reading.Unclear(answer.Status, answer.Json());
        if (!answer.IsSuccess)
            return false;
        var word = answer.Json() is { } body ? settings.State.Text(body) : null;
        if (settings.CancelWords.Read(word) is JobStatus.Cancelled)
            return true;
        // It took the wish; only the job's state says whether it came in time.
        return await PollAsync(job, cancellation) is JobState.Cancelled or JobState.Unknown;
    }

    /// <inheritdoc/>
    public async Task<ProducedMedia> FetchAsync(
        string job,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(job);
        var handle =
            JobHandle.Read(job)
            ?? throw new MediaRefusedException($"{Name} has no job of that name.");
        var answer = settings.Result is { } result
            ? await calls.AskAsync(result, handle.Result, handle.Id, cancellation)
            : await calls.AskAsync(settings.Status, handle.Status, handle.Id, cancellation);
        if ((int)answer.Status is 404 or 410)
            throw new MediaRefusedException($"{Name} no longer has what the job made.");
        if (!answer.IsSuccess || answer.Json() is not { } document)
            throw reading.Unclear(answer.Status, answer.Json());
        var produced = await media.FetchAsync(Address(document), cancellation);
        return produced with
        {
            Seed =
                settings.Seed.Find(document) is { ValueKind: JsonValueKind.Number } seed
                && seed.TryGetInt64(out var used)
                    ? used
                    : null,
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var one in services)
            one.Dispose();
        media.Dispose();
    }

    private Submission? Accepted(ProviderAnswer answer)
    {
        if (answer.Json() is not { } body || settings.Job.Text(body) is not { Length: > 0 } id)
            return null;
        var handle = new JobHandle(
            id,
            JobCalls.Given(settings.Status, body),
            JobCalls.Given(settings.Result, body),
            JobCalls.Given(settings.Cancel, body)
        );
        if (
            (settings.Status.From is not null && handle.Status is null)
            || (settings.Result?.From is not null && handle.Result is null)
        )
            return new Submission.Ambiguous(
                $"{Name} took job '{service.Origin.Secrets.Clean(id)}' and did not say where to ask about it."
            );
        var foreign = new[] { handle.Status, handle.Result }.FirstOrDefault(a =>
            a is not null && !calls.IsOurs(a)
        );
        return foreign is null
            ? new Submission.Accepted(
                handle.Write(),
                RetryAfter.Of(answer, time.GetUtcNow()) ?? settings.PollEvery
            )
            : new Submission.Ambiguous(
                $"{Name} took job '{service.Origin.Secrets.Clean(id)}' and wants to be asked at an address its configuration does not name: add the host to its 'hosts' if it is the service's own."
            );
    }

    // A job can be called done and still have an error for a result.
    private async Task<JobState> WithResultAsync(
        JobState.Succeeded done,
        JobAddress result,
        JobHandle handle,
        CancellationToken cancellation
    )
    {
        var answer = await calls.AskAsync(result, handle.Result, handle.Id, cancellation);
        var body = answer.Json();
        if (answer.IsSuccess && body is { } document)
            return done with { Billed = done.Billed ?? reading.Billed(document) };
        if ((int)answer.Status is 404 or 410)
            return new JobState.Failed(RefusalKind.Expired, errors.Message(body), done.Billed);
        if ((int)answer.Status is 408 or 425 or 429 or 401 or 403 or < 400 || body is null)
            throw reading.Unclear(answer.Status, body);
        return new JobState.Failed(errors.Kind(body), errors.Message(body), done.Billed);
    }

    private string Address(JsonElement document)
    {
        var found = settings.Media.Find(document);
        if (found is { ValueKind: JsonValueKind.Array } many && many.GetArrayLength() > 0)
            found = many[0];
        return found is { ValueKind: JsonValueKind.String } text && text.GetString() is { } address
            ? address
            : throw new MediaRefusedException(
                $"{Name} gives no address of media at '{settings.Media}'."
            );
    }

    private string Target(Dictionary<string, JsonNode?> values)
    {
        var parts = settings
            .Query.Select(q => (q.Key, Value: JsonTemplate.Parse(q.Value, Slots).Fill(values)))
            .Where(q => q.Value is not null && q.Value.ToString().Length > 0)
            .Select(q =>
                $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value!.ToString())}"
            )
            .ToList();
        var address = settings.Url.AbsoluteUri;
        return parts.Count == 0
            ? address
            : $"{address}{(settings.Url.Query.Length > 0 ? '&' : '?')}{string.Join('&', parts)}";
    }

    // What the service does not take is not sent, and does not make a request another one.
    private ShotRequest Fit(ShotRequest request) =>
        request with
        {
            References = request.References.IsDefault
                ? []
                : [.. request.References.Take(Capabilities.MostReferences)],
            FirstFrame = Capabilities.TakesFirstFrame ? request.FirstFrame : null,
        };

    private Dictionary<string, JsonNode?> Values(
        ShotRequest request,
        double seconds,
        Func<ReferenceMedia, string> name
    )
    {
        var values = RequestSlots.Of(request, seconds, name);
        values["model"] = settings.Model is { } model ? (JsonNode)model : null;
        return values;
    }

    private double? Length(ShotRequest request) =>
        request.Kind is not MediaKind.Video || Capabilities.Lengths.IsDefaultOrEmpty
            ? request.Seconds
            : Capabilities.Lengths.Cast<double?>().FirstOrDefault(l => l >= request.Seconds - 1e-9);
}
