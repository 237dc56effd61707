using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using InteractiveDrama.StrictProviders.Media;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.StrictProviders.Jobs;

/// <summary>A strict service that takes jobs and is asked until they are done. A job moves on by one stage each time it is asked about.</summary>
/// <param name="key">The key it wants.</param>
/// <param name="time">The clock by which results expire.</param>
public abstract class StrictJobServer(string key, TimeProvider time) : StrictServer
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> files = new(
        StringComparer.Ordinal
    );
    private int submissions;

    /// <summary>Its jobs by id.</summary>
    public ConcurrentDictionary<string, StrictJob> Jobs { get; } = new(StringComparer.Ordinal);

    /// <summary>How many jobs it took, which is how many it works on.</summary>
    public int Submissions => Volatile.Read(ref submissions);

    /// <summary>How many jobs it bills: those that succeeded.</summary>
    public int Billed => Jobs.Values.Count(j => j.Stage is JobStage.Succeeded);

    /// <summary>How jobs end.</summary>
    public JobStage End { get; set; } = JobStage.Succeeded;

    /// <summary>Whether asking moves a job on; a test that moves it by hand says no.</summary>
    public bool MovesOnWhenAsked { get; set; } = true;

    /// <summary>How long a result can be fetched.</summary>
    public TimeSpan FilesLive { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The host that results lie on, <c>http://localhost:81</c>; this server's own when null.</summary>
    public string? FileHost { get; set; }

    /// <summary>What a file that is fetched answers.</summary>
    public (string Type, byte[] Bytes) File { get; set; } = ("video/mp4", SampleVideo.Stored);

    /// <summary>The key it wants.</summary>
    protected string Key => key;

    /// <summary>Takes a job.</summary>
    protected StrictJob Take(string id, JsonObject sent, string? webhook)
    {
        Interlocked.Increment(ref submissions);
        var job = new StrictJob(id, sent, webhook);
        Jobs[id] = job;
        return job;
    }

    /// <summary>Moves a job on by a stage, when asking does that.</summary>
    protected void MoveOn(StrictJob job)
    {
        if (!MovesOnWhenAsked || job.IsOver)
            return;
        job.Stage = job.Stage is JobStage.Queued ? JobStage.Running : End;
    }

    /// <summary>The address of a job's result, made once.</summary>
    protected string FileOf(StrictJob job, string ending)
    {
        var name = $"{job.Id}.{ending}";
        files.TryAdd(name, time.GetUtcNow());
        return $"{FileHost ?? Url}/files/{name}";
    }

    /// <summary>Answers with a result, or 404 once its time is over. A key sent here is one that leaked.</summary>
    protected async Task FileAsync(HttpContext context)
    {
        var name = context.Request.Path.Value!["/files/".Length..];
        if (!files.TryGetValue(name, out var made) || time.GetUtcNow() - made >= FilesLive)
        {
            context.Response.StatusCode = 404;
            return;
        }

        context.Response.ContentType = File.Type;
        await context.Response.Body.WriteAsync(File.Bytes, context.RequestAborted);
    }

    /// <summary>Keeps in mind why a request was refused, and answers it.</summary>
    protected Task RefuseAsync(HttpContext context, int status, JsonNode body)
    {
        Refusals.Enqueue(body.ToJsonString());
        return JsonAsync(context, status, body);
    }
}
