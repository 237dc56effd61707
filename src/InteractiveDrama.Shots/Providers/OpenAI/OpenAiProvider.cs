using System.Collections.Immutable;
using System.Net;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;

namespace InteractiveDrama.Shots.Providers.OpenAI;

/// <summary>
/// Images, speech and videos of any API that has OpenAI's shape. Images and speech are done in one exchange; videos, and images
/// that the API only names, are jobs. It takes no seed and says no price, so what is billed is what was declared.
/// </summary>
public sealed class OpenAiProvider : IShotProvider, IDisposable
{
    private readonly OpenAiSettings settings;
    private readonly TimeProvider time;
    private readonly ProviderHttp http;
    private readonly MediaFetcher fetcher;
    private readonly ImmutableDictionary<MediaKind, IOpenAiService> services;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="settings">What is asked of which API.</param>
    /// <param name="time">Measures how long answers take.</param>
    /// <param name="resolve">Looks up the addresses of a host that media comes from; DNS when null.</param>
    public OpenAiProvider(
        OpenAiSettings settings,
        TimeProvider time,
        Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        this.settings = settings;
        this.time = time;
        http = new ProviderHttp(settings.Origin, time);
        fetcher = new MediaFetcher(settings.Media, settings.Origin, time, resolve);
        var known = ImmutableDictionary.CreateBuilder<MediaKind, IOpenAiService>();
        if (settings.Image is { } image)
            known[MediaKind.Image] = new OpenAiImages(image);
        if (settings.Speech is { } speech)
            known[MediaKind.Speech] = new OpenAiSpeech(speech);
        if (settings.Video is { } video)
            known[MediaKind.Video] = new OpenAiVideos(video);
        services = known.ToImmutable();
        Capabilities = new ProviderCapabilities
        {
            Makes = [.. services.Keys.Order()],
            MostReferences = settings.Image?.MostReferences ?? 0,
            TakesFirstFrame = settings.Video?.TakesFirstFrame ?? false,
            TrainingData = settings.TrainingData,
            Lengths = [.. (settings.Video?.Lengths ?? []).Select(l => (double)l)],
            CancelsFree = settings.Video?.CancelsFree ?? false,
            Concurrency = settings.Concurrency,
            PerMinute = settings.PerMinute,
        };
    }

    /// <inheritdoc/>
    public string Name => settings.Name;

    /// <inheritdoc/>
    public ProviderCapabilities Capabilities { get; }

    /// <inheritdoc/>
    public string? Model(MediaKind kind) =>
        kind switch
        {
            MediaKind.Image => settings.Image?.Model,
            MediaKind.Speech => settings.Speech?.Model,
            _ => settings.Video?.Model,
        };

    /// <inheritdoc/>
    public Quote Quote(ShotRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!services.TryGetValue(request.Kind, out var service))
            return Contract.Quote.Cannot($"{Name} has no model for this.");
        var (units, unable) = service.Measure(request);
        var terms = service.Terms;
        return unable is null
            ? new Quote(units * terms.MaximumPrice, terms.Currency, terms.Usual, terms.Slow)
            : Contract.Quote.Cannot(unable);
    }

    /// <inheritdoc/>
    public string Hash(ShotRequest request) => Service(request).Ask(request).Hash(settings.Origin);

    /// <inheritdoc/>
    public string? Parameters(ShotRequest request) =>
        services.ContainsKey(request.Kind) ? Service(request).Ask(request).Parameters() : null;

    /// <inheritdoc/>
    public async Task<Submission> SubmitAsync(
        ShotRequest request,
        string key,
        CancellationToken cancellation = default
    )
    {
        var service = Service(request);
        if (service.Measure(request).Unable is { } unable)
            return new Submission.Refused(RefusalKind.Invalid, unable);
        var asked = service.Ask(request);
        var exchange = await http.SendAsync(
            new ProviderCall(HttpMethod.Post, asked.Path)
            {
                Content = asked.Content(),
                MostBytes = service.MostBytes(settings.Media),
                Within = service.Terms.Within,
                IsSubmit = true,
            },
            cancellation
        );
        return SubmitAnswers.Read(
            exchange,
            settings.Origin,
            time.GetUtcNow(),
            answer => service.Read(answer, asked, settings.Media)
        );
    }

    /// <inheritdoc/>
    public async Task<JobState> PollAsync(string job, CancellationToken cancellation = default)
    {
        if (PlacedMedia.Address(job) is not null)
            return new JobState.Succeeded();
        var exchange = await http.SendAsync(Ask(HttpMethod.Get, job), cancellation);
        return PollAnswers.Read(
            exchange,
            settings.Origin,
            time.GetUtcNow(),
            answer => OpenAiVideos.State(answer, settings.Origin)
        );
    }

    /// <inheritdoc/>
    public async Task<bool> CancelAsync(string job, CancellationToken cancellation = default)
    {
        if (PlacedMedia.Address(job) is not null)
            return false;
        var exchange = await http.SendAsync(Ask(HttpMethod.Delete, job), cancellation);
        return exchange is Exchange.Answered { Answer.IsSuccess: true };
    }

    /// <inheritdoc/>
    public async Task<ProducedMedia> FetchAsync(
        string job,
        CancellationToken cancellation = default
    )
    {
        if (PlacedMedia.Address(job) is { } placed)
            return await fetcher.FetchAsync(placed, cancellation);
        var answer = (await http.SendAsync(Ask(HttpMethod.Get, job), cancellation)).OrThrow();
        var inline =
            answer.IsSuccess && answer.Json() is { } body ? OpenAiVideos.InlineAddress(body) : null;
        return await fetcher.FetchAsync(
            inline ?? new Uri(settings.Origin.Base, $"{Path(job)}/content").ToString(),
            cancellation
        );
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        http.Dispose();
        fetcher.Dispose();
    }

    private IOpenAiService Service(ShotRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return services.TryGetValue(request.Kind, out var service)
            ? service
            : throw new ArgumentException(
                "Only what it quotes a price for can be asked of it.",
                nameof(request)
            );
    }

    private static ProviderCall Ask(HttpMethod method, string job) => new(method, Path(job));

    private static string Path(string job) => $"videos/{Uri.EscapeDataString(job)}";
}
