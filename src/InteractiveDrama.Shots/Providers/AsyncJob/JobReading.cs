using System.Net;
using System.Text.Json;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Providers.AsyncJob;

/// <summary>Reads a service's answer to "how does this job stand": a pure function of status and body.</summary>
/// <param name="settings">The description of the service.</param>
/// <param name="errors">What its words of failure mean.</param>
internal sealed class JobReading(AsyncJobSettings settings, JobErrors errors)
{
    // No job costs this much; a service that says so is stopped as one that bills above its maximum.
    private const decimal MostBilled = 1_000_000_000;

    /// <summary>How the job stands.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">The body; null when it is not JSON.</param>
    /// <param name="pollAfter">When the service wants to be asked again; null when it did not say.</param>
    /// <exception cref="HttpRequestException">The answer says nothing about the job; asking again is safe.</exception>
    public JobState Read(HttpStatusCode status, JsonElement? body, TimeSpan? pollAfter)
    {
        switch ((int)status)
        {
            case >= 200 and <= 299 when body is { } document:
                return Read(document, pollAfter);
            case 404:
                return new JobState.Unknown();
            case 410:
                return new JobState.Failed(RefusalKind.Expired, errors.Message(body));
            case 408 or 425 or 429:
                return new JobState.Running(null, HasBegun: true, pollAfter ?? settings.PollEvery);
            case >= 400 when errors.IsModeration(body):
                return new JobState.Failed(RefusalKind.Moderation, errors.Message(body));
            default:
                throw Unclear(status, body);
        }
    }

    /// <summary>What was billed; null when the service does not say.</summary>
    /// <param name="document">An answer about a job.</param>
    public decimal? Billed(JsonElement document) =>
        settings.Price.Billed?.Number(document) is { } units and >= 0
            ? Math.Min(units, MostBilled) * settings.Price.BilledUnit
            : null;

    /// <summary>An answer that says nothing about a job.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">The body; null when it is not JSON.</param>
    public HttpRequestException Unclear(HttpStatusCode status, JsonElement? body) =>
        new(
            body is null && (int)status is >= 200 and <= 299
                ? $"{settings.Url.IdnHost} answered something that is not JSON."
                : $"{settings.Url.IdnHost} answered {(int)status}: {errors.Message(body)}",
            inner: null,
            statusCode: status
        );

    private JobState Read(JsonElement document, TimeSpan? pollAfter) =>
        settings.Words.Read(settings.State.Text(document)) switch
        {
            JobStatus.Succeeded => new JobState.Succeeded(Billed(document)),
            JobStatus.Failed => new JobState.Failed(
                errors.Kind(document),
                errors.Message(document),
                Billed(document)
            ),
            JobStatus.Moderated => new JobState.Failed(
                RefusalKind.Moderation,
                errors.Message(document),
                Billed(document)
            ),
            JobStatus.Expired => new JobState.Failed(
                RefusalKind.Expired,
                errors.Message(document),
                Billed(document)
            ),
            JobStatus.Cancelled => new JobState.Cancelled(Billed(document)),
            JobStatus.Queued => new JobState.Running(
                null,
                HasBegun: false,
                pollAfter ?? settings.PollEvery
            ),
            _ => new JobState.Running(null, HasBegun: true, pollAfter ?? settings.PollEvery),
        };
}
