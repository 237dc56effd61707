using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>What the outcome of asking for a job means: one rule for all providers. Nothing here ends a job that was paid for.</summary>
public static class PollAnswers
{
    /// <summary>Reads an exchange.</summary>
    /// <param name="exchange">What became of the request.</param>
    /// <param name="origin">Where it went.</param>
    /// <param name="now">The present, for a <c>Retry-After</c> that is a date.</param>
    /// <param name="read">Makes a state of a successful answer; null when it cannot be understood, which counts as running.</param>
    /// <exception cref="HttpRequestException">There is no answer that says how the job stands: ask again later.</exception>
    public static JobState Read(
        Exchange exchange,
        ProviderOrigin origin,
        DateTimeOffset now,
        Func<ProviderAnswer, JobState?> read
    )
    {
        ArgumentNullException.ThrowIfNull(exchange);
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(read);
        var answer = exchange.OrThrow();
        var status = (int)answer.Status;
        if (answer.IsSuccess)
            return read(answer) ?? Goes(answer, now);
        return status switch
        {
            404 or 410 => new JobState.Unknown(),
            // It only asks for patience, and what is being made goes on.
            408 or 425 or 429 or 503 => Goes(answer, now),
            _ => throw new HttpRequestException(
                $"{origin.Base.IdnHost} answered {status} when asked for a job.",
                null,
                answer.Status
            ),
        };
    }

    private static JobState.Running Goes(ProviderAnswer answer, DateTimeOffset now) =>
        new(null, HasBegun: true, RetryAfter.Of(answer, now));
}
