using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Cli.Publishing;

/// <summary>Speaks to a server over HTTP. The key goes to the address that was given and nowhere else.</summary>
internal sealed class PlatformClient : IDisposable
{
    private const string OffsetHeader = "Upload-Offset";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly HttpClient http;
    private readonly Uri address;

    private PlatformClient(HttpClient http, Uri address) =>
        (this.http, this.address) = (http, address);

    /// <summary>Makes a client; nothing is sent yet.</summary>
    /// <param name="url">The server's address.</param>
    /// <param name="key">The key; null for none.</param>
    /// <exception cref="UsageException">This is no address, or no key.</exception>
    public static PlatformClient Open(string url, string? key)
    {
        if (
            !Uri.TryCreate(url.TrimEnd('/') + "/", UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
        )
            throw new UsageException(
                $"'{url}' is no server's address: write it like https://play.example.org."
            );
        if (key?.Any(c => c is <= ' ' or > '~') == true)
            throw new UsageException(
                "The key has characters that no key has: copy it again as 'drama keys add' printed it."
            );
        // A redirect would take the key, or the story, to somebody else.
        var client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(15),
            }
        )
        {
            BaseAddress = address,
            Timeout = Patience,
        };
        if (key is not null)
            client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return new PlatformClient(client, address);
    }

    /// <summary>True when a key would be readable on its way.</summary>
    public bool IsInTheOpen => address.Scheme == "http" && !address.IsLoopback;

    public Task<T> GetAsync<T>(string path, CancellationToken cancellation) =>
        ReadAsync<T>(HttpMethod.Get, path, null, cancellation);

    public Task<T> PostAsync<T>(string path, object body, CancellationToken cancellation) =>
        ReadAsync<T>(HttpMethod.Post, path, body, cancellation);

    /// <summary>How many bytes of a content the server has.</summary>
    public async Task<long> OffsetAsync(string hash, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, $"api/blobs/{hash}");
        using var answer = await SendAsync(request, cancellation);
        return answer.IsSuccessStatusCode && Offset(answer) is { } offset
            ? offset
            : throw await RefusalAsync(answer);
    }

    /// <summary>Sends a piece of a content.</summary>
    /// <returns>How many bytes the server has now; null when it has not as many as were believed.</returns>
    public async Task<long?> PutAsync(
        string hash,
        ReadOnlyMemory<byte> piece,
        long offset,
        CancellationToken cancellation
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"api/blobs/{hash}")
        {
            Content = new ReadOnlyMemoryContent(piece),
        };
        request.Headers.Add(OffsetHeader, offset.ToString(CultureInfo.InvariantCulture));
        using var answer = await SendAsync(request, cancellation);
        return answer.IsSuccessStatusCode && Offset(answer) is { } now ? now
            : answer.StatusCode == HttpStatusCode.Conflict ? null
            : throw await RefusalAsync(answer);
    }

    public void Dispose() => http.Dispose();

    private async Task<T> ReadAsync<T>(
        HttpMethod method,
        string path,
        object? body,
        CancellationToken cancellation
    )
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = body is null ? null : JsonContent.Create(body, body.GetType()),
        };
        using var answer = await SendAsync(request, cancellation);
        if (!answer.IsSuccessStatusCode)
            throw await RefusalAsync(answer);
        try
        {
            return await answer.Content.ReadFromJsonAsync<T>(cancellation) ?? throw Stranger();
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw Stranger();
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new PlatformLostException(address, e);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellation
    )
    {
        try
        {
            return await http.SendAsync(request, cancellation);
        }
        catch (Exception e)
            when (e is HttpRequestException or IOException
                || (e is OperationCanceledException && !cancellation.IsCancellationRequested)
            )
        {
            throw new PlatformLostException(address, e);
        }
    }

    private async Task<PlatformException> RefusalAsync(HttpResponseMessage answer)
    {
        var code = (int)answer.StatusCode >= 500 ? ExitCodes.Environment : ExitCodes.Failed;
        try
        {
            if (
                await answer.Content.ReadFromJsonAsync<DramaError>() is
                { Message.Length: > 0 } error
            )
                return new PlatformException(error.Message, code);
        }
        catch (Exception e)
            when (e is JsonException or NotSupportedException or HttpRequestException or IOException
            )
        {
            // A proxy's page, or nothing: the status has to do.
        }

        return (int)answer.StatusCode is 401 or 403
            ? new PlatformException(
                $"The server at {address} does not let this key in: give another with --key or {PlatformOptions.KeyVariable}.",
                code
            )
            : new PlatformException(
                $"{address} answered {(int)answer.StatusCode}, and not as Interactive Drama does: look whether the address is right.",
                code
            );
    }

    private PlatformException Stranger() =>
        new(
            $"{address} does not answer as this version of Interactive Drama does: look whether the address is right.",
            ExitCodes.Environment
        );

    private static long? Offset(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues(OffsetHeader, out var values)
        && long.TryParse(
            values.First(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var offset
        )
            ? offset
            : null;
}
