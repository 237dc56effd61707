using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InteractiveDrama.Hosting.Security;

namespace InteractiveDrama.Hosting.TakingBack.Purging;

/// <summary>
/// Posts what is to be purged, once. It connects to the addresses it has itself looked up and looked at, follows no redirect,
/// and reads nothing of the answer but its status.
/// </summary>
/// <param name="options">To whom.</param>
internal sealed class PurgeCall(PurgeOptions options) : IDisposable
{
    /// <summary>The header that carries the signature.</summary>
    public const string Signature = "X-Drama-Signature";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = Patience,
            ConnectCallback = (context, cancellation) =>
                GuardedSocket.ConnectAsync(
                    context.DnsEndPoint,
                    options.AllowPrivate,
                    "Purge:AllowPrivate",
                    cancellation
                ),
        }
    )
    {
        Timeout = Patience,
    };

    /// <summary>Posts a request.</summary>
    /// <returns>Null when it was taken, else what went wrong, in one sentence.</returns>
    public async Task<string?> SendAsync(PurgeRequest request, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(request);
        using var message = new HttpRequestMessage(HttpMethod.Post, options.Url)
        {
            Content = new ByteArrayContent(body),
        };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (options.Secret is { Length: > 0 } secret)
        {
            var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body);
            message.Headers.Add(Signature, $"sha256={Convert.ToHexStringLower(mac)}");
        }
        try
        {
            using var answer = await http.SendAsync(
                message,
                HttpCompletionOption.ResponseHeadersRead,
                cancellation
            );
            return answer.IsSuccessStatusCode
                ? null
                : $"{options.Url!.Host} answered {(int)answer.StatusCode}.";
        }
        catch (HttpRequestException e)
        {
            return $"{options.Url!.Host} cannot be reached: {e.InnerException?.Message ?? e.Message}";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return $"{options.Url!.Host} did not answer within {Patience.TotalSeconds} seconds.";
        }
    }

    public void Dispose() => http.Dispose();
}
