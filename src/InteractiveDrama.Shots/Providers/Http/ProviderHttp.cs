using System.Globalization;
using System.Net;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>
/// Speaks with one provider's API: one exchange a call, with its outcome told apart by what it means for money. Nothing is
/// repeated and no redirect is followed here. Safe for use from many threads.
/// </summary>
public sealed class ProviderHttp : IDisposable
{
    private const string UserAgent = "InteractiveDrama/1.0";
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(15);

    private readonly HttpMessageInvoker kept;
    private readonly HttpMessageInvoker fresh;
    private readonly TimeProvider time;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="origin">The API, with its keys.</param>
    /// <param name="time">Measures how long an exchange takes.</param>
    public ProviderHttp(ProviderOrigin origin, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(origin);
        Origin = origin;
        this.time = time;
        kept = new HttpMessageInvoker(Handler(origin, TimeSpan.FromMinutes(2)));
        fresh = new HttpMessageInvoker(Handler(origin, TimeSpan.Zero));
    }

    /// <summary>The API.</summary>
    public ProviderOrigin Origin { get; }

    /// <summary>Sends one request, once.</summary>
    /// <param name="call">The request; its content is disposed of.</param>
    /// <param name="cancellation">Stops waiting; the request may have arrived then.</param>
    /// <exception cref="OperationCanceledException">The caller stopped waiting, and the request may have arrived.</exception>
    public async Task<Exchange> SendAsync(
        ProviderCall call,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(call);
        using var sent = call.Content is null ? null : new SentContent(call.Content);
        if (Origin.Address(call.Path) is not { } address)
            return new Exchange.NotSent("The provider named an address that is not its own.");
        using var request = new HttpRequestMessage(call.Method, address) { Content = sent };
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        foreach (var (name, value) in call.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        Origin.Open(request);
        using var limit = new CancellationTokenSource(call.Within, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var response = await (call.IsSubmit ? fresh : kept).SendAsync(
                request,
                both.Token
            );
            return await ReadAsync(response, call.MostBytes, both.Token);
        }
        catch (OperationCanceledException) when (sent is { HasBegun: false })
        {
            return new Exchange.NotSent($"No connection to {address.IdnHost} was made in time.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            var seconds = call.Within.TotalSeconds;
            return Failed(
                sent,
                $"{address.IdnHost} did not answer within {seconds.ToString("0.#", CultureInfo.InvariantCulture)} s."
            );
        }
        catch (HttpRequestException e)
        {
            return Failed(sent, $"{Problem(e, address)}.");
        }
        catch (IOException)
        {
            return Failed(sent, $"The connection to {address.IdnHost} was lost.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        kept.Dispose();
        fresh.Dispose();
    }

    // A request without a body is only ever one that is safe to repeat, or a submit lost like any other.
    private static Exchange Failed(SentContent? sent, string message) =>
        sent is { HasBegun: false } ? new Exchange.NotSent(message) : new Exchange.Lost(message);

    private static async Task<Exchange> ReadAsync(
        HttpResponseMessage response,
        long mostBytes,
        CancellationToken cancellation
    )
    {
        byte[]? body;
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
            body = await BoundedReading.AllAsync(stream, mostBytes, cancellation);
        }
        catch (Exception e)
            when (!response.IsSuccessStatusCode
                && e is IOException or HttpRequestException or OperationCanceledException
            )
        {
            // What the status says stands, even when the words for it got lost.
            body = [];
        }

        if (body is null && response.IsSuccessStatusCode)
            return new Exchange.Lost(
                $"The answer of {response.RequestMessage?.RequestUri?.IdnHost} is longer than {mostBytes / 1024 / 1024} MB."
            );
        return new Exchange.Answered(
            new ProviderAnswer(
                response.StatusCode,
                response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() ?? "",
                body ?? [],
                response.Headers
            )
        );
    }

    // The exception's own words may quote an address with a key in its query; ours name the host.
    private static string Problem(HttpRequestException e, Uri address) =>
        e.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => $"There is no host {address.IdnHost}",
            HttpRequestError.ConnectionError =>
                $"{address.IdnHost}:{address.Port} takes no connection",
            HttpRequestError.SecureConnectionError =>
                $"No secure connection to {address.IdnHost} could be made",
            HttpRequestError.ProxyTunnelError => $"The proxy gives no way to {address.IdnHost}",
            HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded =>
                $"{address.IdnHost} does not answer as HTTP does",
            _ => $"The connection to {address.IdnHost} was lost",
        };

    private static SocketsHttpHandler Handler(ProviderOrigin origin, TimeSpan lifetime) =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = ConnectWithin,
            PooledConnectionLifetime = lifetime,
            MaxResponseHeadersLength = 32,
            UseProxy = !origin.Base.IsLoopback,
        };
}
