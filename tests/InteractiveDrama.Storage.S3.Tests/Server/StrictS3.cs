using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Storage.S3.Tests.Server;

/// <summary>
/// A store that speaks S3 over real HTTP and is as strict as the real one: every request signed, every hash compared, lists
/// in pages of a thousand at most.
/// </summary>
internal sealed class StrictS3 : IAsyncDisposable
{
    public const string AccessKey = "AKIDTEST";
    public const string SecretKey = "a secret/with+signs";
    public const string Region = "eu-test-1";
    public const string Bucket = "drama-media";

    private readonly WebApplication app;
    private int busy;

    private StrictS3(WebApplication app) => this.app = app;

    /// <summary>The objects by key.</summary>
    public ConcurrentDictionary<string, StoredObject> Objects { get; } =
        new(StringComparer.Ordinal);

    /// <summary>What was asked for, <c>PUT key</c>, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public Uri Address => new(app.Urls.First());

    /// <summary>The body of the next object that is read ends in the middle.</summary>
    public bool CutsNextBody { get; set; }

    public static async Task<StrictS3> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Logging.ClearProviders();
        var built = builder.Build();
        var server = new StrictS3(built);
        built.Run(server.AnswerAsync);
        await built.StartAsync();
        return server;
    }

    /// <summary>Answers so many requests with 503 before it goes on.</summary>
    public void BeBusy(int requests) => busy = requests;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        try
        {
            if (Interlocked.Decrement(ref busy) >= 0)
            {
                throw new S3Refusal(503, "SlowDown", "Please reduce your request rate.");
            }
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            SignatureV4.Verify(http.Request, body.ToArray());
            await OperateAsync(http, body.ToArray());
        }
        catch (S3Refusal refusal)
        {
            Asked.Enqueue($"{refusal.Status} {refusal.Code}");
            await refusal.WriteAsync(http);
        }
    }

    private async Task OperateAsync(HttpContext http, byte[] body)
    {
        var parts = http.Request.Path.Value!.TrimStart('/').Split('/', 2);
        if (parts[0] != Bucket)
        {
            throw new S3Refusal(404, "NoSuchBucket", "The specified bucket does not exist.");
        }
        var key = parts.Length > 1 ? parts[1] : "";
        Asked.Enqueue($"{http.Request.Method} {key}");
        switch (http.Request.Method)
        {
            case "PUT" when key.Length > 0:
                Put(http, key, body);
                break;
            case "GET" when key.Length == 0 && http.Request.Query["list-type"] == "2":
                await ObjectList.WriteAsync(http, Objects);
                break;
            case "GET" or "HEAD" when key.Length > 0:
                await GetAsync(http, key);
                break;
            case "DELETE" when key.Length > 0:
                Objects.TryRemove(key, out _);
                http.Response.StatusCode = 204;
                break;
            default:
                throw new S3Refusal(405, "MethodNotAllowed", "The method is not allowed here.");
        }
    }

    private void Put(HttpContext http, string key, byte[] body)
    {
        if (http.Request.ContentLength is null)
        {
            throw new S3Refusal(411, "MissingContentLength", "You must provide Content-Length.");
        }
        Checksums.Compare(http.Request.Headers, body);
        var stored = new StoredObject(
            body,
            http.Request.ContentType ?? "binary/octet-stream",
            TimeProvider.System.GetUtcNow()
        );
        Objects[key] = stored;
        http.Response.Headers.ETag = stored.ETag;
        http.Response.Headers["x-amz-checksum-sha256"] = http.Request.Headers[
            "x-amz-checksum-sha256"
        ];
    }

    private async Task GetAsync(HttpContext http, string key)
    {
        if (!Objects.TryGetValue(key, out var stored))
        {
            throw new S3Refusal(404, "NoSuchKey", "The specified key does not exist.");
        }
        if (CutsNextBody)
        {
            CutsNextBody = false;
            http.Response.ContentLength = stored.Bytes.Length;
            await http.Response.Body.WriteAsync(stored.Bytes.AsMemory(0, stored.Bytes.Length / 2));
            await http.Response.Body.FlushAsync();
            http.Abort();
            return;
        }
        // Range, HEAD and conditions are the framework's.
        await Results
            .Bytes(
                stored.Bytes,
                stored.Type,
                enableRangeProcessing: true,
                lastModified: stored.At,
                entityTag: new(stored.ETag)
            )
            .ExecuteAsync(http);
    }
}
