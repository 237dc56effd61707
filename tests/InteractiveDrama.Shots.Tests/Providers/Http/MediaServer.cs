using System.Globalization;
using InteractiveDrama.StrictProviders.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Shots.Tests.Providers.Http;

/// <summary>A host of media, good and bad.</summary>
internal sealed class MediaServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly CancellationTokenSource closing = new();
    private readonly TaskCompletionSource dripped = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private MediaServer(WebApplication app) => this.app = app;

    public int Port => new Uri(app.Urls.First()).Port;

    public List<string> Keys { get; } = [];

    /// <summary>Is over when the first byte of <c>/drip</c> went out.</summary>
    public Task HasDripped => dripped.Task;

    public static byte[] Picture { get; } = SamplePng.Draw(64, 64);

    public static async Task<MediaServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var built = builder.Build();
        var server = new MediaServer(built);
        server.Map();
        await built.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await app.DisposeAsync();
        closing.Dispose();
    }

    private void Map()
    {
        app.Use(
            async (context, next) =>
            {
                lock (Keys)
                    Keys.Add(
                        $"{context.Request.Host.Host}{context.Request.Path} {context.Request.Headers.Authorization}".Trim()
                    );
                await next(context);
            }
        );
        app.MapGet("/good.png", () => Results.Bytes(Picture, "image/png"));
        app.MapGet("/plain.bin", () => Results.Bytes(Picture, "application/octet-stream"));
        app.MapGet("/page", () => Results.Text("<html></html>", "text/html"));
        app.MapGet("/none.png", () => Results.Bytes([], "image/png"));
        app.MapGet("/status/{code}", (int code) => Results.StatusCode(code));
        app.MapGet("/to", (string at) => Results.Redirect(at));
        app.MapGet("/round", () => Results.Redirect("/round"));
        app.MapGet("/endless", EndlessAsync);
        app.MapGet("/drip", DripAsync);
        app.MapGet("/cut", CutAsync);
    }

    // No length is declared, and no end comes.
    private static async Task EndlessAsync(HttpContext context)
    {
        context.Response.ContentType = "video/mp4";
        var chunk = new byte[8192];
        while (!context.RequestAborted.IsCancellationRequested)
            await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
    }

    private async Task DripAsync(HttpContext context)
    {
        context.Response.ContentType = "video/mp4";
        context.Response.ContentLength = 1000;
        await context.Response.Body.WriteAsync(new byte[1]);
        await context.Response.Body.FlushAsync();
        dripped.TrySetResult();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            closing.Token,
            context.RequestAborted
        );
        var over = new TaskCompletionSource();
        await using var told = end.Token.Register(over.SetResult);
        await over.Task;
    }

    private static async Task CutAsync(HttpContext context)
    {
        context.Response.ContentType = "image/png";
        context.Response.ContentLength = Picture.Length;
        await context.Response.Body.WriteAsync(Picture.AsMemory(0, Picture.Length / 2));
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    public string At(string host, string path) =>
        $"http://{host}:{Port.ToString(CultureInfo.InvariantCulture)}{path}";
}
