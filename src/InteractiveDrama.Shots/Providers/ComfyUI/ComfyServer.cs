using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;

namespace InteractiveDrama.Shots.Providers.ComfyUI;

/// <summary>The routes of a ComfyUI server, one call each.</summary>
/// <param name="http">The server.</param>
internal sealed class ComfyServer(ProviderHttp http)
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Queues a workflow under an id of our own.</summary>
    public Task<Exchange> QueueAsync(
        JsonNode workflow,
        string key,
        CancellationToken cancellation
    ) =>
        http.SendAsync(
            Post(
                "prompt",
                new JsonObject
                {
                    ["prompt"] = workflow,
                    ["client_id"] = key,
                    ["prompt_id"] = key,
                }
            ) with
            {
                IsSubmit = true,
            },
            cancellation
        );

    /// <summary>Sends a picture; equal bytes have an equal name, which the server keeps once.</summary>
    public Task<Exchange> UploadAsync(ReferenceMedia picture, CancellationToken cancellation)
    {
        var bytes = new ReadOnlyMemoryContent(picture.Bytes);
        bytes.Headers.ContentType = new MediaTypeHeaderValue(picture.Type);
        var ending = picture.Type switch
        {
            "image/jpeg" => "jpg",
            "image/webp" => "webp",
            _ => "png",
        };
        var form = new MultipartFormDataContent
        {
            { bytes, "image", $"drama-{picture.Sha256}.{ending}" },
            { new StringContent("input"), "type" },
        };
        return http.SendAsync(
            new ProviderCall(HttpMethod.Post, "upload/image") { Content = form },
            cancellation
        );
    }

    /// <summary>A job, where the server knows jobs.</summary>
    public Task<Exchange> JobAsync(string job, CancellationToken cancellation) =>
        GetAsync($"api/jobs/{Uri.EscapeDataString(job)}", cancellation);

    /// <summary>Asks to cancel a job, where the server knows jobs.</summary>
    public async Task<ProviderAnswer> CancelAsync(string job, CancellationToken cancellation) =>
        (
            await http.SendAsync(
                Post($"api/jobs/{Uri.EscapeDataString(job)}/cancel", new JsonObject()),
                cancellation
            )
        ).OrThrow();

    /// <summary>What an older server keeps of a job that is over; null when it keeps nothing.</summary>
    /// <exception cref="HttpRequestException">It does not say.</exception>
    public async Task<JsonElement?> HistoryAsync(string job, CancellationToken cancellation) =>
        ComfyErrors.Member(
            await JsonAsync($"history/{Uri.EscapeDataString(job)}", cancellation),
            job
        );

    /// <summary>Where a job stands in an older server's queue.</summary>
    /// <returns>True when it runs, false when it waits, null when it is not there.</returns>
    /// <exception cref="HttpRequestException">The server does not say.</exception>
    public async Task<bool?> QueuedAsync(string job, CancellationToken cancellation)
    {
        var queue = await JsonAsync("queue", cancellation);
        return Has(queue, "queue_running", job) ? true
            : Has(queue, "queue_pending", job) ? false
            : null;
    }

    /// <summary>Takes a waiting job out of an older server's queue.</summary>
    public async Task DropAsync(string job, CancellationToken cancellation) =>
        (
            await http.SendAsync(
                Post("queue", new JsonObject { ["delete"] = new JsonArray(job) }),
                cancellation
            )
        ).OrThrow();

    /// <summary>Interrupts a running job of an older server.</summary>
    public async Task InterruptAsync(string job, CancellationToken cancellation) =>
        (
            await http.SendAsync(
                Post("interrupt", new JsonObject { ["prompt_id"] = job }),
                cancellation
            )
        ).OrThrow();

    private Task<Exchange> GetAsync(string path, CancellationToken cancellation) =>
        http.SendAsync(new ProviderCall(HttpMethod.Get, path), cancellation);

    private async Task<JsonElement> JsonAsync(string path, CancellationToken cancellation)
    {
        var answer = (await GetAsync(path, cancellation)).OrThrow();
        return answer.IsSuccess && answer.Json() is { ValueKind: JsonValueKind.Object } body
            ? body
            : throw new HttpRequestException(
                $"{http.Origin.Base.IdnHost} answered {(int)answer.Status} when asked for its {path.Split('/')[0]}.",
                null,
                answer.Status
            );
    }

    // An entry of the queue is [number, id, workflow, ...].
    private static bool Has(JsonElement queue, string list, string job) =>
        ComfyErrors.Member(queue, list) is { ValueKind: JsonValueKind.Array } entries
        && entries
            .EnumerateArray()
            .Any(e =>
                e.ValueKind is JsonValueKind.Array
                && e.GetArrayLength() > 1
                && e[1].ValueKind is JsonValueKind.String
                && e[1].ValueEquals(job)
            );

    private static ProviderCall Post(string path, JsonNode body) =>
        new(HttpMethod.Post, path)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString(Plain)))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            },
        };
}
