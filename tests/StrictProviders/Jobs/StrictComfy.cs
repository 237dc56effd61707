using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using InteractiveDrama.StrictProviders.Media;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.StrictProviders.Jobs;

/// <summary>
/// A ComfyUI server with four kinds of node: it checks a workflow node by node, keeps jobs by the id the client chose, and
/// tells on its socket how far they are. A job moves on by one stage each time it is asked about.
/// </summary>
public sealed class StrictComfy : StrictServer
{
    private static readonly Dictionary<string, Dictionary<string, Func<JsonNode, bool>>> Nodes =
        new()
        {
            ["CLIPTextEncode"] = new() { ["text"] = Fields.IsText },
            ["LoadImage"] = new() { ["image"] = Fields.IsWords },
            ["KSampler"] = new()
            {
                ["seed"] = Fields.IsWhole,
                ["steps"] = Fields.IsWhole,
                ["positive"] = IsLink,
                ["negative"] = IsLink,
            },
            ["SaveVideo"] = new()
            {
                ["video"] = IsLink,
                ["seconds"] = n => n.GetValueKind() is JsonValueKind.Number,
            },
        };

    private readonly ConcurrentDictionary<string, byte[]> uploads = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WebSocket> sockets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> listening = new(
        StringComparer.Ordinal
    );

    private int submissions;

    /// <summary>Its jobs by id.</summary>
    public ConcurrentDictionary<string, StrictJob> Jobs { get; } = new(StringComparer.Ordinal);

    /// <summary>How many jobs it took.</summary>
    public int Submissions => Volatile.Read(ref submissions);

    /// <summary>The names of pictures it has.</summary>
    public IEnumerable<string> Uploads => uploads.Keys;

    /// <summary>Whether it knows <c>/api/jobs</c>; an older one does not.</summary>
    public bool KnowsJobs { get; set; } = true;

    /// <summary>How jobs end.</summary>
    public JobStage End { get; set; } = JobStage.Succeeded;

    /// <summary>Whether asking moves a job on.</summary>
    public bool MovesOnWhenAsked { get; set; } = true;

    /// <summary>The file that a job's outputs name.</summary>
    public string File { get; set; } = "shot_00001_.mp4";

    /// <summary>Waits until somebody listens to a job.</summary>
    public Task ListenedAsync(string job) =>
        listening.GetOrAdd(job, _ => new TaskCompletionSource()).Task;

    /// <summary>Says something to who listens to a job.</summary>
    public Task SayAsync(string job, string type, JsonObject data) =>
        SendAsync(
            job,
            Encoding.UTF8.GetBytes(
                new JsonObject { ["type"] = type, ["data"] = data }.ToJsonString()
            ),
            WebSocketMessageType.Text
        );

    /// <summary>Sends a preview, which is a binary frame.</summary>
    public Task PreviewAsync(string job) =>
        SendAsync(job, [0, 0, 0, 1, 255, 216], WebSocketMessageType.Binary);

    /// <inheritdoc/>
    protected override string? Kind(HttpRequest request)
    {
        var path = request.Path.Value!;
        return (request.Method, path) switch
        {
            ("POST", "/prompt") => "submit",
            ("POST", "/upload/image") => "upload",
            ("GET", "/ws") => "socket",
            ("GET", "/view") => "file",
            ("GET", "/queue") => "queue",
            ("POST", "/queue") => "delete",
            ("POST", "/interrupt") => "interrupt",
            ("GET", _) when path.StartsWith("/history/") => "history",
            ("GET", _) when KnowsJobs && path.StartsWith("/api/jobs/") => "job",
            ("POST", _)
                when KnowsJobs && path.StartsWith("/api/jobs/") && path.EndsWith("/cancel") =>
                "cancel",
            _ => null,
        };
    }

    /// <inheritdoc/>
    protected override Task AnswerAsync(HttpContext context, string kind) =>
        kind switch
        {
            "submit" => SubmitAsync(context),
            "upload" => UploadAsync(context),
            "socket" => ListenAsync(context),
            "file" => ViewAsync(context),
            "queue" => JsonAsync(context, 200, Queue()),
            "delete" => DeleteAsync(context),
            "interrupt" => InterruptAsync(context),
            "history" => JsonAsync(context, 200, History(Last(context))),
            "job" => JobAsync(context, Last(context)),
            _ => CancelAsync(context, context.Request.Path.Value!.Split('/')[3]),
        };

    private async Task SubmitAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        if (body?["prompt"] is not JsonObject workflow)
        {
            await RefuseAsync(context, "no_prompt", "No prompt provided", "", []);
            return;
        }

        var id = (string?)body["prompt_id"] ?? Guid.NewGuid().ToString();
        if (!Guid.TryParseExact(id, "D", out var parsed) || parsed.ToString() != id)
        {
            await RefuseAsync(
                context,
                "invalid_prompt_id",
                "prompt_id is no canonical UUID",
                id,
                []
            );
            return;
        }

        var wrong = new JsonObject();
        foreach (var (node, value) in workflow)
        {
            if (Wrong(workflow, value as JsonObject) is not var (type, message, details))
                continue;
            wrong[node] = new JsonObject
            {
                ["class_type"] = value?["class_type"]?.DeepClone(),
                ["dependent_outputs"] = new JsonArray("9"),
                ["errors"] = new JsonArray(
                    new JsonObject
                    {
                        ["type"] = type,
                        ["message"] = message,
                        ["details"] = details,
                        ["extra_info"] = new JsonObject(),
                    }
                ),
            };
        }

        if (wrong.Count > 0)
        {
            await RefuseAsync(
                context,
                "prompt_outputs_failed_validation",
                "Prompt outputs failed validation",
                "",
                wrong
            );
            return;
        }

        Interlocked.Increment(ref submissions);
        Jobs[id] = new StrictJob(id, body, null);
        await JsonAsync(
            context,
            200,
            new JsonObject
            {
                ["prompt_id"] = id,
                ["number"] = Submissions,
                ["node_errors"] = new JsonObject(),
            }
        );
    }

    private (string, string, string)? Wrong(JsonObject workflow, JsonObject? node)
    {
        if (
            node?["class_type"] is not { } type
            || !Nodes.TryGetValue((string)type!, out var inputs)
        )
            return ("invalid_prompt", "Cannot execute because node does not exist.", "");
        var given = node["inputs"]!.AsObject();
        foreach (var (name, takes) in inputs)
        {
            if (!given.TryGetPropertyValue(name, out var value) || value is null)
                return ("required_input_missing", "Required input is missing", name);
            if (!takes(value) || (IsLink(value) && !workflow.ContainsKey((string)value[0]!)))
                return ("invalid_input_type", "Failed to convert an input value", name);
        }

        return (string)type! == "LoadImage" && !uploads.ContainsKey((string)given["image"]!)
            ? (
                "custom_validation_failed",
                "Custom validation failed for node",
                $"image - Invalid image file: {given["image"]}"
            )
            : null;
    }

    private async Task UploadAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (form.Files.GetFile("image") is not { } file || form["type"] != "input")
        {
            context.Response.StatusCode = 400;
            return;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        var sent = bytes.ToArray();
        var name = file.FileName;
        if (!uploads.GetOrAdd(name, sent).AsSpan().SequenceEqual(sent))
            uploads[name = $"1-{name}"] = sent;
        await JsonAsync(
            context,
            200,
            new JsonObject
            {
                ["name"] = name,
                ["subfolder"] = "",
                ["type"] = "input",
            }
        );
    }

    private Task JobAsync(HttpContext context, string id)
    {
        if (!Jobs.TryGetValue(id, out var job))
            return JsonAsync(context, 404, new JsonObject { ["error"] = "Job not found" });
        MoveOn(job);
        return JsonAsync(
            context,
            200,
            new JsonObject
            {
                ["id"] = id,
                ["status"] = job.Stage switch
                {
                    JobStage.Queued => "pending",
                    JobStage.Running => "in_progress",
                    JobStage.Succeeded => "completed",
                    JobStage.Cancelled => "cancelled",
                    _ => "failed",
                },
                ["outputs"] = Outputs(job),
                ["execution_error"] = job.Stage is JobStage.Failed ? Failure() : null,
            }
        );
    }

    private Task CancelAsync(HttpContext context, string id)
    {
        if (!Jobs.TryGetValue(id, out var job))
            return JsonAsync(context, 404, new JsonObject { ["error"] = "Job not found" });
        var stops = !job.IsOver;
        if (stops)
            job.Stage = JobStage.Cancelled;
        return JsonAsync(context, 200, new JsonObject { ["cancelled"] = stops });
    }

    private JsonObject Queue()
    {
        JsonArray Entries(JobStage stage) =>
            new([
                .. Jobs
                    .Values.Where(j => j.Stage == stage)
                    .Select(j => (JsonNode)new JsonArray(0, j.Id, new JsonObject())),
            ]);
        var queue = new JsonObject
        {
            ["queue_running"] = Entries(JobStage.Running),
            ["queue_pending"] = Entries(JobStage.Queued),
        };
        foreach (var job in Jobs.Values)
            MoveOn(job);
        return queue;
    }

    private JsonObject History(string id)
    {
        if (!Jobs.TryGetValue(id, out var job) || !job.IsOver)
            return [];
        var messages = job.Stage switch
        {
            JobStage.Succeeded => new JsonArray(),
            JobStage.Cancelled => new JsonArray(
                new JsonArray("execution_interrupted", new JsonObject())
            ),
            _ => new JsonArray(new JsonArray("execution_error", Failure())),
        };
        return new JsonObject
        {
            [id] = new JsonObject
            {
                ["outputs"] = Outputs(job),
                ["status"] = new JsonObject
                {
                    ["status_str"] = job.Stage is JobStage.Succeeded ? "success" : "error",
                    ["completed"] = job.Stage is JobStage.Succeeded,
                    ["messages"] = messages,
                },
            },
        };
    }

    private async Task DeleteAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        foreach (var id in body?["delete"] as JsonArray ?? [])
            Jobs.TryRemove((string)id!, out _);
    }

    private async Task InterruptAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        if (
            Jobs.TryGetValue((string?)body?["prompt_id"] ?? "", out var job)
            && job.Stage is JobStage.Running
        )
            job.Stage = JobStage.Cancelled;
    }

    private async Task ViewAsync(HttpContext context)
    {
        if (context.Request.Query["filename"] != File || context.Request.Query["type"] != "output")
        {
            context.Response.StatusCode = 404;
            return;
        }

        context.Response.ContentType = "video/mp4";
        await context.Response.Body.WriteAsync(SampleVideo.Stored);
    }

    private async Task ListenAsync(HttpContext context)
    {
        var client = context.Request.Query["clientId"].ToString();
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        sockets[client] = socket;
        listening.GetOrAdd(client, _ => new TaskCompletionSource()).TrySetResult();
        try
        {
            await socket.ReceiveAsync(new byte[16].AsMemory(), context.RequestAborted);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The client has gone.
        }
        finally
        {
            sockets.TryRemove(client, out _);
        }
    }

    private Task SendAsync(string job, byte[] bytes, WebSocketMessageType type) =>
        sockets.TryGetValue(job, out var socket)
            ? socket.SendAsync(bytes, type, true, CancellationToken.None)
            : Task.CompletedTask;

    private void MoveOn(StrictJob job)
    {
        if (MovesOnWhenAsked && !job.IsOver)
            job.Stage = job.Stage is JobStage.Queued ? JobStage.Running : End;
    }

    private JsonObject Outputs(StrictJob job) =>
        job.Stage is JobStage.Succeeded
            ? new JsonObject
            {
                ["9"] = new JsonObject
                {
                    ["images"] = new JsonArray(
                        new JsonObject
                        {
                            ["filename"] = File,
                            ["subfolder"] = "",
                            ["type"] = "output",
                        }
                    ),
                },
            }
            : [];

    private static JsonObject Failure() =>
        new()
        {
            ["node_id"] = "3",
            ["node_type"] = "KSampler",
            ["exception_message"] = "CUDA out of memory",
        };

    private Task RefuseAsync(
        HttpContext context,
        string type,
        string message,
        string details,
        JsonObject nodes
    )
    {
        var body = new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["type"] = type,
                ["message"] = message,
                ["details"] = details,
                ["extra_info"] = new JsonObject(),
            },
            ["node_errors"] = nodes,
        };
        Refusals.Enqueue(body.ToJsonString());
        return JsonAsync(context, 400, body);
    }

    private static bool IsLink(JsonNode node) =>
        node is JsonArray { Count: 2 } link && Fields.IsText(link[0]!) && Fields.IsWhole(link[1]!);

    private static string Last(HttpContext context) => context.Request.Path.Value!.Split('/')[^1];
}
