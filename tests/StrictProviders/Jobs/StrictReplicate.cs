using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.StrictProviders.Jobs;

/// <summary>Replicate's predictions with one official model: 201 with addresses, a limit of submits, outputs gone after an hour.</summary>
/// <param name="key">The key it wants.</param>
/// <param name="time">The clock by which results expire.</param>
public sealed class StrictReplicate(string key, TimeProvider time) : StrictJobServer(key, time)
{
    private static readonly Dictionary<string, (bool Must, Func<JsonNode, bool> Takes)> Body = new()
    {
        ["input"] = (true, n => n is JsonObject),
        ["webhook"] = (false, Fields.IsAddress),
        ["webhook_events_filter"] = (
            false,
            n =>
                n is JsonArray list
                && list.All(e => Fields.OneOf("start", "output", "logs", "completed")(e!))
        ),
    };

    private static readonly Dictionary<string, (bool Must, Func<JsonNode, bool> Takes)> Input =
        new()
        {
            ["prompt"] = (true, Fields.IsWords),
            ["duration"] = (false, n => Fields.IsWhole(n) && n.GetValue<int>() is 5 or 10),
            ["aspect_ratio"] = (false, Fields.OneOf("9:16", "16:9")),
            ["seed"] = (false, Fields.IsWhole),
            ["reference_images"] = (
                false,
                n => n is JsonArray { Count: <= 4 } list && list.All(e => Fields.IsPicture(e!))
            ),
        };

    /// <summary>The path of the model's predictions.</summary>
    public const string Model = "/v1/models/acme/some-video/predictions";

    /// <summary>How many submits it takes at all before it answers 429.</summary>
    public int MostSubmits { get; set; } = int.MaxValue;

    /// <summary>Whether the output is a list, as that of models with several is.</summary>
    public bool GivesList { get; set; }

    /// <inheritdoc/>
    protected override string? Kind(HttpRequest request)
    {
        var path = request.Path.Value!;
        return (request.Method, path) switch
        {
            ("POST", Model) => "submit",
            ("GET", _) when path.StartsWith("/files/") => "file",
            ("POST", _) when path.StartsWith("/v1/predictions/") && path.EndsWith("/cancel") =>
                "cancel",
            ("GET", _) when path.StartsWith("/v1/predictions/") => "status",
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
                Problem(401, "You did not pass a valid authentication token")
            );
        if (kind == "submit")
            return SubmitAsync(context);
        if (!Jobs.TryGetValue(context.Request.Path.Value!.Split('/')[3], out var job))
            return JsonAsync(
                context,
                404,
                Problem(404, "The requested resource could not be found.")
            );
        if (kind == "cancel" && !job.IsOver)
            job.Stage = JobStage.Cancelled;
        else if (kind == "status")
            MoveOn(job);
        return JsonAsync(context, 200, Prediction(job));
    }

    private async Task SubmitAsync(HttpContext context)
    {
        if (Submissions >= MostSubmits)
        {
            context.Response.Headers.RetryAfter = "7";
            await JsonAsync(
                context,
                429,
                Problem(429, "Request was throttled. Expected available in 7 seconds.")
            );
            return;
        }

        if (await BodyAsync(context) is not { } body)
        {
            await RefuseAsync(context, 400, Problem(400, "The body is not a JSON object"));
            return;
        }

        var wrong = Fields.Wrong(body, Body);
        if (wrong is null && body["input"] is JsonObject input)
            wrong = Fields.Wrong(input, Input);
        if (wrong is var (field, why))
        {
            await RefuseAsync(context, 422, Problem(422, $"- input.{field}: {why}"));
            return;
        }

        var job = Take(Guid.NewGuid().ToString("n")[..26], body, (string?)body["webhook"]);
        await JsonAsync(context, 201, Prediction(job));
    }

    private JsonObject Prediction(StrictJob job) =>
        new()
        {
            ["id"] = job.Id,
            ["model"] = "acme/some-video",
            ["input"] = job.Sent["input"]!.DeepClone(),
            ["logs"] = "",
            ["output"] = job.Stage is JobStage.Succeeded ? Output(job) : null,
            ["error"] = job.Stage switch
            {
                JobStage.Failed => "CUDA out of memory",
                JobStage.Moderated => "NSFW content detected in the output",
                _ => null,
            },
            ["status"] = job.Stage switch
            {
                JobStage.Queued => "starting",
                JobStage.Running => "processing",
                JobStage.Succeeded => "succeeded",
                JobStage.Cancelled => "canceled",
                JobStage.Expired => "aborted",
                _ => "failed",
            },
            ["metrics"] = job.IsOver
                ? new JsonObject { ["predict_time"] = 12.5 }
                : new JsonObject(),
            ["urls"] = new JsonObject
            {
                ["get"] = $"{Url}/v1/predictions/{job.Id}",
                ["cancel"] = $"{Url}/v1/predictions/{job.Id}/cancel",
            },
        };

    private JsonNode Output(StrictJob job) =>
        GivesList ? new JsonArray(FileOf(job, "mp4")) : FileOf(job, "mp4");

    private static JsonObject Problem(int status, string words) =>
        new() { ["detail"] = words, ["status"] = status };
}
