using System.Net;
using System.Text.Json;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;

namespace InteractiveDrama.Shots.Providers.ComfyUI;

/// <summary>How a job stands: asked by <c>/api/jobs</c>, on older servers by queue and history.</summary>
/// <param name="settings">The workflow.</param>
/// <param name="server">The server's routes.</param>
/// <param name="origin">The server; its keys are kept out of every message.</param>
/// <param name="time">For a <c>Retry-After</c> that is a date.</param>
internal sealed class ComfyJobs(
    ComfySettings settings,
    ComfyServer server,
    ProviderOrigin origin,
    TimeProvider time
)
{
    /// <summary>How a job stands, and the files it made once it is done.</summary>
    /// <exception cref="HttpRequestException">The server does not say.</exception>
    public async Task<(JobState State, ComfyFile? File)> AskAsync(
        string job,
        CancellationToken cancellation
    )
    {
        var exchange = await server.JobAsync(job, cancellation);
        // Servers that know no such job and servers that know no jobs answer alike.
        if (
            exchange is Exchange.Answered(
                { Status: HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed }
            )
        )
            return await AskOlderAsync(job, cancellation);
        ComfyFile? file = null;
        var state = PollAnswers.Read(
            exchange,
            origin,
            time.GetUtcNow(),
            answer =>
            {
                if (answer.Json() is not { } body)
                    return null;
                file = File(ComfyErrors.Member(body, "outputs"));
                return State(body, file);
            }
        );
        return (state, file);
    }

    private async Task<(JobState State, ComfyFile? File)> AskOlderAsync(
        string job,
        CancellationToken cancellation
    )
    {
        // The queue first: a job that leaves it in between is in the history then, and never in neither.
        if (await server.QueuedAsync(job, cancellation) is { } runs)
            return (new JobState.Running(null, runs, settings.PollEvery), null);
        if (await server.HistoryAsync(job, cancellation) is not { } entry)
            return (new JobState.Unknown(), null);
        var file = File(ComfyErrors.Member(entry, "outputs"));
        var status = ComfyErrors.Member(entry, "status");
        if (ComfyErrors.Text(status, "status_str") is not "error")
            return (Done(file), file);
        return Message(status, "execution_interrupted") is not null
            ? (new JobState.Cancelled(), null)
            : (Failed(Message(status, "execution_error")), null);
    }

    private JobState State(JsonElement body, ComfyFile? file) =>
        ComfyErrors.Text(body, "status") switch
        {
            "pending" => new JobState.Running(null, HasBegun: false, settings.PollEvery),
            "completed" => Done(file),
            "failed" => Failed(ComfyErrors.Member(body, "execution_error")),
            "cancelled" => new JobState.Cancelled(),
            _ => new JobState.Running(null, HasBegun: true, settings.PollEvery),
        };

    private JobState Done(ComfyFile? file) =>
        file is not null
            ? new JobState.Succeeded()
            : new JobState.Failed(
                RefusalKind.Failed,
                $"The workflow of {settings.Name} ran and saved no file of the right kind{(settings.Output is { } node ? $" in node {node}" : "")}."
            );

    private JobState.Failed Failed(JsonElement? error) =>
        new(RefusalKind.Failed, origin.Secrets.Clean(ComfyErrors.OfJob(settings.Workflow, error)));

    private ComfyFile? File(JsonElement? outputs) =>
        ComfyFile.Of(outputs, settings.Output, settings.Capabilities.Makes);

    // Messages are [name, data].
    private static JsonElement? Message(JsonElement? status, string name)
    {
        if (ComfyErrors.Member(status, "messages") is not { ValueKind: JsonValueKind.Array } all)
            return null;
        foreach (var message in all.EnumerateArray())
        {
            if (
                message.ValueKind is JsonValueKind.Array
                && message.GetArrayLength() > 1
                && message[0].ValueKind is JsonValueKind.String
                && message[0].ValueEquals(name)
            )
                return message[1];
        }

        return null;
    }
}
