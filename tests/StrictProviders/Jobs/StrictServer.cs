using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.StrictProviders.Jobs;

/// <summary>
/// A server on this machine that implements a published API strictly, over real HTTP. Faults are taken in order, one a
/// request of their kind.
/// </summary>
public abstract class StrictServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Fault>> faults = new(
        StringComparer.Ordinal
    );

    private readonly CancellationTokenSource end = new();
    private WebApplication? app;
    private int requests;

    /// <summary>Where it is, without a slash at the end.</summary>
    public string Url { get; private set; } = "";

    /// <summary>How many requests came, also those that failed.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <summary>What was wrong with requests that it refused, newest last.</summary>
    public ConcurrentQueue<string> Refusals { get; } = new();

    /// <summary>Begins to listen on a free port of this machine.</summary>
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k =>
            k.Listen(System.Net.IPAddress.Loopback, 0, l => l.Protocols = HttpProtocols.Http1)
        );
        app = builder.Build();
        app.UseWebSockets();
        app.Run(ServeAsync);
        await app.StartAsync();
        Url = app.Urls.Single();
    }

    /// <summary>Lets the next request of a kind go wrong.</summary>
    /// <param name="kind">The kind, as the server calls it: <c>submit</c>, <c>status</c>, <c>result</c>, <c>cancel</c>, <c>file</c>.</param>
    /// <param name="fault">What goes wrong.</param>
    public void Next(string kind, Fault fault) =>
        faults.GetOrAdd(kind, _ => new ConcurrentQueue<Fault>()).Enqueue(fault);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        if (app is not null)
            await app.DisposeAsync();
        end.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What kind of request this is; null for an address that there is none of.</summary>
    protected abstract string? Kind(HttpRequest request);

    /// <summary>Answers a request.</summary>
    protected abstract Task AnswerAsync(HttpContext context, string kind);

    /// <summary>Answers with JSON.</summary>
    protected static async Task JsonAsync(HttpContext context, int status, JsonNode? body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body?.ToJsonString() ?? "null", context.RequestAborted);
    }

    /// <summary>The body as a JSON object; null when it is none or was not sent as JSON.</summary>
    protected static async Task<JsonObject?> BodyAsync(HttpContext context)
    {
        if (context.Request.ContentType?.StartsWith("application/json") != true)
            return null;
        try
        {
            return await JsonNode.ParseAsync(
                    context.Request.Body,
                    cancellationToken: context.RequestAborted
                ) as JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private async Task ServeAsync(HttpContext context)
    {
        Interlocked.Increment(ref requests);
        var kind = Kind(context.Request);
        if (kind is null)
        {
            context.Response.StatusCode = 404;
            return;
        }

        var fault =
            faults.TryGetValue(kind, out var waiting) && waiting.TryDequeue(out var next)
                ? next
                : null;
        switch (fault)
        {
            case null or Fault.None:
                await AnswerAsync(context, kind);
                break;
            case Fault.Status(var status, var body, var after):
                if (after is not null)
                    context.Response.Headers.RetryAfter = after;
                context.Response.StatusCode = status;
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync(body);
                break;
            case Fault.CutBefore:
                // All of the request is read first, so that the cut is a lost answer and not a refused body.
                await context.Request.Body.CopyToAsync(Stream.Null);
                context.Abort();
                break;
            default:
                await DoneUnseenAsync(context, kind, fault);
                break;
        }
    }

    // Does the work with the answer going nowhere.
    private async Task DoneUnseenAsync(HttpContext context, string kind, Fault fault)
    {
        var answer = context.Response.Body;
        using var unseen = new MemoryStream();
        context.Response.Body = unseen;
        await AnswerAsync(context, kind);
        context.Response.Body = answer;
        switch (fault)
        {
            case Fault.Nonsense:
                await context.Response.WriteAsync("{\"so far\": ");
                return;
            case Fault.CutWithin:
                context.Response.ContentLength = unseen.Length;
                await context.Response.Body.WriteAsync(
                    unseen.ToArray().AsMemory(0, (int)unseen.Length / 2)
                );
                await context.Response.Body.FlushAsync();
                break;
            case Fault.Silence:
                var gone = new TaskCompletionSource();
                using (end.Token.Register(() => gone.TrySetResult()))
                using (context.RequestAborted.Register(() => gone.TrySetResult()))
                    await gone.Task;
                break;
        }

        context.Abort();
    }
}
