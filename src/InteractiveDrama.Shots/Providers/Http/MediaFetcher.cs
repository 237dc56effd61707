using System.Globalization;
using System.Net;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>
/// Fetches what a provider made, from the provider's own origin and from hosts that are named, and nowhere else: every
/// redirect is looked at as the first address was. Safe for use from many threads.
/// </summary>
public sealed class MediaFetcher : IDisposable
{
    private const int MostHops = 5;

    private readonly MediaRules rules;
    private readonly ProviderOrigin? own;
    private readonly TimeProvider time;
    private readonly HttpMessageInvoker http;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="rules">Where media may come from, and how much of it.</param>
    /// <param name="own">The provider's API: allowed wherever it is, and the only one to get its keys. Null for none.</param>
    /// <param name="time">Measures how long a fetch takes.</param>
    /// <param name="resolve">Looks up the addresses of a name; DNS when null.</param>
    public MediaFetcher(
        MediaRules rules,
        ProviderOrigin? own,
        TimeProvider time,
        Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null
    )
    {
        this.rules = rules;
        this.own = own;
        this.time = time;
        var guard = new GuardedConnect(MayBePrivate, resolve ?? Dns.GetHostAddressesAsync);
        http = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                // A proxy would look the name up again, behind the guard.
                UseProxy = false,
                AutomaticDecompression = DecompressionMethods.None,
                ConnectTimeout = TimeSpan.FromSeconds(15),
                MaxResponseHeadersLength = 32,
                MaxResponseDrainSize = 0,
                ConnectCallback = guard.ConnectAsync,
            }
        );
    }

    /// <summary>Fetches one piece of media.</summary>
    /// <param name="address">An https address (http where its host is named so), or a data URL.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The media in a temporary file, which is gone when it is disposed of.</returns>
    /// <exception cref="MediaRefusedException">It must not be taken, or is not there.</exception>
    /// <exception cref="HttpRequestException">The connection failed; it may be tried again.</exception>
    public async Task<ProducedMedia> FetchAsync(
        string address,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(address);
        if (DataUrl.Is(address))
            return DataUrl.Read(address, rules.MostBytes);
        if (
            !Uri.TryCreate(own?.Base, address, out var next)
            && !Uri.TryCreate(address, UriKind.Absolute, out next)
        )
            throw new MediaRefusedException("The provider gave no address of its media.");
        using var limit = new FetchClock(rules, time, cancellation);
        try
        {
            return await FollowAsync(next, limit);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new MediaRefusedException(limit.Why);
        }
        catch (HttpRequestException e) when (e.InnerException is MediaRefusedException refused)
        {
            throw new MediaRefusedException(refused.Message);
        }
        catch (IOException e)
        {
            throw new HttpRequestException("The connection was lost before all the media came.", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private bool MayBePrivate(string host, int port) =>
        rules.MayBePrivate(host, port)
        || (
            own is not null
            && own.Base.Port == port
            && own.Base.IdnHost.Equals(host, StringComparison.OrdinalIgnoreCase)
        );

    private async Task<ProducedMedia> FollowAsync(Uri address, FetchClock clock)
    {
        // Once led away, a way back does not get the keys again: somebody else chose it.
        var atHome = own is not null;
        for (var hop = 0; hop <= MostHops; hop++)
        {
            atHome = atHome && own!.Has(address);
            if (!atHome && !rules.Allows(address))
                throw Foreign(address);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (atHome)
                own!.Open(request);
            using var response = await http.SendAsync(request, clock.Token);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308))
                return await TakeAsync(response, address, clock);
            if (
                response.Headers.Location is not { } location
                || !Uri.TryCreate(address, location, out var next)
            )
            {
                throw new MediaRefusedException(
                    $"{address.IdnHost} sends elsewhere for the media and does not say where."
                );
            }

            address = next;
        }

        throw new MediaRefusedException(
            $"The media is more than {MostHops.ToString(CultureInfo.InvariantCulture)} redirects away."
        );
    }

    private async Task<ProducedMedia> TakeAsync(
        HttpResponseMessage response,
        Uri address,
        FetchClock clock
    )
    {
        var status = (int)response.StatusCode;
        if (status is 408 or 425 or 429 or >= 500)
            throw new HttpRequestException(
                $"{address.IdnHost} answered {status} instead of the media.",
                null,
                response.StatusCode
            );
        if (status is not 200)
            throw new MediaRefusedException(
                $"{address.IdnHost} answered {status} instead of the media; it may be gone."
            );
        var type = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() ?? "";
        if (!MediaAnswer.IsMedia(type))
            throw new MediaRefusedException(
                $"{address.IdnHost} sent {Shown(type)} instead of a picture, video or sound."
            );
        if (response.Content.Headers.ContentLength > rules.MostBytes)
            throw MediaAnswer.TooLarge(rules.MostBytes);
        var file = TemporaryMedia.Create();
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(clock.Token);
            if (
                !await BoundedReading.CopyAsync(
                    body,
                    file,
                    rules.MostBytes,
                    clock.Heard,
                    clock.Token
                )
            )
            {
                throw MediaAnswer.TooLarge(rules.MostBytes);
            }

            if (file.Length == 0)
                throw new MediaRefusedException($"{address.IdnHost} sent no media at all.");
            file.Position = 0;
            return new ProducedMedia(type, file);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static string Shown(string type) =>
        type.Length <= 60 && type.All(c => char.IsAsciiLetterOrDigit(c) || "/+-.".Contains(c))
            ? type
            : "something";

    private static MediaRefusedException Foreign(Uri address) =>
        address.Scheme is "https" or "http"
            ? new(
                $"The media is at {address.Scheme}://{address.IdnHost}:{address.Port.ToString(CultureInfo.InvariantCulture)}, which is not named under 'media: hosts'."
            )
            : new("The media is not at an https address.");
}
