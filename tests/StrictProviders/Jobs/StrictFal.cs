using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.StrictProviders.Jobs;

/// <summary>fal's queue with one image-to-video model: addresses in answers, 202 while a job waits or runs, errors as <c>detail</c>.</summary>
/// <param name="key">The key it wants.</param>
/// <param name="time">The clock by which results expire.</param>
public sealed class StrictFal(string key, TimeProvider time) : StrictJobServer(key, time)
{
    private static readonly Dictionary<string, (bool Must, Func<JsonNode, bool> Takes)> Input =
        new()
        {
            ["prompt"] = (true, Fields.IsWords),
            ["negative_prompt"] = (false, Fields.IsText),
            ["duration"] = (false, Fields.OneOf("5", "10")),
            ["aspect_ratio"] = (false, Fields.OneOf("9:16", "16:9", "1:1")),
            ["seed"] = (false, Fields.IsWhole),
            ["image_url"] = (false, Fields.IsPicture),
        };

    /// <summary>The model's path.</summary>
    public const string Model = "/fal-ai/some-video";

    /// <summary>What the error of a job says is wrong with it: <c>(status, body)</c>.</summary>
    public (int Status, JsonObject Body) Failure { get; set; } =
        (500, new JsonObject { ["detail"] = "Runner crashed", ["error_type"] = "internal_error" });

    /// <summary>The host that addresses of jobs name; its own when null.</summary>
    public string? JobHost { get; set; }

    /// <inheritdoc/>
    protected override string? Kind(HttpRequest request)
    {
        var path = request.Path.Value!;
        return (request.Method, path) switch
        {
            ("POST", Model) => "submit",
            ("GET", _) when path.StartsWith("/files/") => "file",
            ("GET", _) when path.EndsWith("/status") => "status",
            ("PUT", _) when path.EndsWith("/cancel") => "cancel",
            ("GET", _) when path.StartsWith("/q/") => "result",
            _ => null,
        };
    }

    /// <inheritdoc/>
    protected override Task AnswerAsync(HttpContext context, string kind)
    {
        if (kind == "file")
            return FileAsync(context);
        if (context.Request.Headers.Authorization != $"Key {Key}")
            return RefuseAsync(context, 401, Detail("Authentication is required"));
        if (kind == "submit")
            return SubmitAsync(context);
        var id = context.Request.Path.Value!.Split('/')[2];
        if (!Jobs.TryGetValue(id, out var job))
            return JsonAsync(context, 404, new JsonObject { ["status"] = "NOT_FOUND" });
        return kind switch
        {
            "status" => StatusAsync(context, job),
            "cancel" => CancelAsync(context, job),
            _ => ResultAsync(context, job),
        };
    }

    private async Task SubmitAsync(HttpContext context)
    {
        if (context.Request.Query.Keys.Any(k => k != "fal_webhook"))
        {
            await RefuseAsync(context, 422, Detail("Unknown query parameter"));
            return;
        }

        if (await BodyAsync(context) is not { } body)
        {
            await RefuseAsync(context, 422, Detail("The body is not a JSON object"));
            return;
        }

        if (Fields.Wrong(body, Input) is var (field, why))
        {
            await RefuseAsync(context, 422, Validation(field, why));
            return;
        }

        // The real one's ids are no guide to its addresses: only its answers are.
        var webhook = context.Request.Query["fal_webhook"].FirstOrDefault();
        var job = Take(Guid.NewGuid().ToString("n"), body, webhook);
        var root = $"{JobHost ?? Url}/q/{job.Id}";
        await JsonAsync(
            context,
            200,
            new JsonObject
            {
                ["request_id"] = job.Id,
                ["status_url"] = $"{root}/status",
                ["response_url"] = root,
                ["cancel_url"] = $"{root}/cancel",
                ["status"] = "IN_QUEUE",
                ["queue_position"] = 0,
            }
        );
    }

    private Task StatusAsync(HttpContext context, StrictJob job)
    {
        MoveOn(job);
        var body = new JsonObject
        {
            ["status"] = job.Stage switch
            {
                JobStage.Queued => "IN_QUEUE",
                JobStage.Running => "IN_PROGRESS",
                _ => "COMPLETED",
            },
            ["request_id"] = job.Id,
        };
        return JsonAsync(context, job.IsOver ? 200 : 202, body);
    }

    private Task CancelAsync(HttpContext context, StrictJob job)
    {
        switch (job.Stage)
        {
            case JobStage.Queued:
                Jobs.TryRemove(job.Id, out _);
                return JsonAsync(context, 200, new JsonObject { ["status"] = "OK" });
            case JobStage.Running:
                return JsonAsync(
                    context,
                    202,
                    new JsonObject { ["status"] = "CANCELLATION_REQUESTED" }
                );
            default:
                return JsonAsync(context, 400, new JsonObject { ["status"] = "ALREADY_COMPLETED" });
        }
    }

    private Task ResultAsync(HttpContext context, StrictJob job) =>
        job.Stage switch
        {
            JobStage.Queued or JobStage.Running => JsonAsync(
                context,
                400,
                Detail("Request is still in progress")
            ),
            JobStage.Succeeded => JsonAsync(
                context,
                200,
                new JsonObject
                {
                    ["video"] = new JsonObject
                    {
                        ["url"] = FileOf(job, "mp4"),
                        ["content_type"] = "video/mp4",
                    },
                    ["seed"] = 4242,
                }
            ),
            JobStage.Moderated => JsonAsync(
                context,
                422,
                Validation(
                    "prompt",
                    "The content could not be processed",
                    "content_policy_violation"
                )
            ),
            _ => FailedAsync(context),
        };

    private Task FailedAsync(HttpContext context)
    {
        context.Response.Headers["X-Fal-Error-Type"] =
            Failure.Body["error_type"]?.GetValue<string>() ?? "";
        return JsonAsync(context, Failure.Status, Failure.Body);
    }

    private static JsonObject Detail(string words) => new() { ["detail"] = words };

    private static JsonObject Validation(string field, string why, string type = "value_error") =>
        new()
        {
            ["detail"] = new JsonArray(
                new JsonObject
                {
                    ["loc"] = new JsonArray("body", field),
                    ["msg"] = why,
                    ["type"] = type,
                }
            ),
        };
}
