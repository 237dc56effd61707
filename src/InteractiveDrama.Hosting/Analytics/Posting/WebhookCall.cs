using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Hosting.Options;
using InteractiveDrama.Hosting.Security;

namespace InteractiveDrama.Hosting.Analytics.Posting;

/// <summary>Posts a batch of events, once. It follows no redirect, and reads nothing of the answer but its status.</summary>
/// <param name="options">To whom.</param>
internal sealed class WebhookCall(WebhookOptions options) : IDisposable
{
    /// <summary>The header that carries the signature.</summary>
    public const string Signature = "X-Drama-Signature";

    /// <summary>The header that says when it was signed, in Unix seconds.</summary>
    public const string Timestamp = "X-Drama-Timestamp";

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
                    "Analytics:Webhook:AllowPrivate",
                    cancellation
                ),
        }
    )
    {
        Timeout = Patience,
    };

    /// <summary>Posts a body.</summary>
    /// <returns>Null when it was taken, else what went wrong, in one sentence.</returns>
    public async Task<string?> SendAsync(
        byte[] body,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, options.Url)
        {
            Content = new ByteArrayContent(body),
        };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        message.Headers.Add(Timestamp, time);
        if (options.Secret is { Length: > 0 } secret)
        {
            byte[] signed = [.. Encoding.ASCII.GetBytes(time + "."), .. body];
            var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed);
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
