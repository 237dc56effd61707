using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.StrictProviders.Jobs;

/// <summary>Ark's content generation as Seedance has it: one text and pictures with roles, only waiting tasks are cancelled.</summary>
/// <param name="key">The key it wants.</param>
/// <param name="time">The clock by which results expire.</param>
public sealed class StrictArk(string key, TimeProvider time) : StrictJobServer(key, time)
{
    private static readonly Dictionary<string, (bool Must, Func<JsonNode, bool> Takes)> Body = new()
    {
        ["model"] = (true, Fields.IsWords),
        ["content"] = (true, IsContent),
        ["ratio"] = (false, Fields.OneOf("9:16", "16:9", "1:1", "adaptive")),
        ["duration"] = (false, n => Fields.IsWhole(n) && n.GetValue<int>() is >= 4 and <= 15),
        ["resolution"] = (false, Fields.OneOf("480p", "720p", "1080p")),
        ["seed"] = (false, Fields.IsWhole),
        ["generate_audio"] = (false, Fields.IsFlag),
        ["watermark"] = (false, Fields.IsFlag),
        ["callback_url"] = (false, Fields.IsAddress),
    };

    /// <summary>The path of its tasks.</summary>
    public const string Tasks = "/api/v3/contents/generations/tasks";

    /// <inheritdoc/>
    protected override string? Kind(HttpRequest request)
    {
        var path = request.Path.Value!;
        return (request.Method, path) switch
        {
            ("POST", Tasks) => "submit",
            ("GET", _) when path.StartsWith("/files/") => "file",
            ("GET", _) when path.StartsWith(Tasks + "/") => "status",
            ("DELETE", _) when path.StartsWith(Tasks + "/") => "cancel",
            _ => null,
        };
    }

    /// <inheritdoc/>
    protected override Task AnswerAsync(HttpContext context, string kind)
    {
        if (kind == "file")
            return FileAsync(context);
        if (context.Request.Headers.Authorization != $"Bearer {Key}")
            return RefuseAsync(
                context,
                401,
                Error("AuthenticationError", "The API key doesn't exist or is invalid.")
            );
        if (kind == "submit")
            return SubmitAsync(context);
        if (!Jobs.TryGetValue(context.Request.Path.Value![(Tasks.Length + 1)..], out var job))
            return JsonAsync(context, 404, Error("ResourceNotFound", "The task is not found."));
        if (kind == "cancel")
            return CancelAsync(context, job);
        MoveOn(job);
        return JsonAsync(context, 200, Task(job));
    }

    private async Task SubmitAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        if (body is null || Fields.Wrong(body, Body) is not null)
        {
            var wrong = body is null ? null : Fields.Wrong(body, Body);
            await RefuseAsync(
                context,
                400,
                Error(
                    "InvalidParameter",
                    $"The parameter `{wrong?.Field ?? "body"}` is not valid: {wrong?.Why}"
                )
            );
            return;
        }

        var job = Take($"cgt-{Guid.NewGuid():n}", body, (string?)body["callback_url"]);
        await JsonAsync(context, 200, new JsonObject { ["id"] = job.Id });
    }

    private static async Task CancelAsync(HttpContext context, StrictJob job)
    {
        if (job.Stage is JobStage.Running)
        {
            await JsonAsync(
                context,
                409,
                Error("InvalidAction.RunningTaskDeletion", "A running task cannot be cancelled.")
            );
            return;
        }

        if (job.Stage is JobStage.Queued)
            job.Stage = JobStage.Cancelled;
        await JsonAsync(context, 200, new JsonObject());
    }

    private JsonObject Task(StrictJob job) =>
        new()
        {
            ["id"] = job.Id,
            ["model"] = job.Sent["model"]!.DeepClone(),
            ["status"] = job.Stage switch
            {
                JobStage.Queued => "queued",
                JobStage.Running => "running",
                JobStage.Succeeded => "succeeded",
                JobStage.Cancelled => "cancelled",
                JobStage.Expired => "expired",
                _ => "failed",
            },
            ["error"] = job.Stage switch
            {
                JobStage.Failed => Words("InternalServiceError", "The service failed."),
                JobStage.Moderated => Words(
                    "OutputVideoSensitiveContentDetected",
                    "The output video may contain sensitive information."
                ),
                _ => null,
            },
            ["content"] =
                job.Stage is JobStage.Succeeded
                    ? new JsonObject { ["video_url"] = FileOf(job, "mp4") }
                    : null,
            ["usage"] =
                job.Stage is JobStage.Succeeded
                    ? new JsonObject { ["completion_tokens"] = 108_000, ["total_tokens"] = 108_000 }
                    : null,
            ["seed"] = job.Sent["seed"]?.DeepClone() ?? 7,
        };

    private static bool IsContent(JsonNode node) =>
        node is JsonArray list
        && list.All(e => e is JsonObject)
        && list.Count(e => (string?)e!["type"] == "text") == 1
        && list.All(e => IsElement(e!.AsObject()))
        && list.Count(e => (string?)e!["role"] == "first_frame") <= 1;

    private static bool IsElement(JsonObject element) =>
        (string?)element["type"] switch
        {
            "text" => element.Count == 2 && element["text"] is { } text && Fields.IsWords(text),
            "image_url" => element.Count == 3
                && element["image_url"] is JsonObject { Count: 1 } image
                && image["url"] is { } url
                && Fields.IsPicture(url)
                && (string?)element["role"] is "first_frame" or "last_frame" or "reference_image",
            _ => false,
        };

    private static JsonObject Error(string code, string message) =>
        new() { ["error"] = Words(code, message) };

    private static JsonObject Words(string code, string message) =>
        new() { ["code"] = code, ["message"] = message };
}
