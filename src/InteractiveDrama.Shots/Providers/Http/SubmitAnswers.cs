using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>What the outcome of a request that begins something means for the job: one rule for all providers.</summary>
public static class SubmitAnswers
{
    /// <summary>Reads an exchange.</summary>
    /// <param name="exchange">What became of the request.</param>
    /// <param name="origin">Where it went; its keys are kept out of every message.</param>
    /// <param name="now">The present, for a <c>Retry-After</c> that is a date.</param>
    /// <param name="read">
    /// Makes a submission of a successful answer; null when it cannot be understood. It was paid for then, as far as
    /// anybody knows, so that counts as <see cref="Submission.Ambiguous"/>.
    /// </param>
    public static Submission Read(
        Exchange exchange,
        ProviderOrigin origin,
        DateTimeOffset now,
        Func<ProviderAnswer, Submission?> read
    )
    {
        ArgumentNullException.ThrowIfNull(exchange);
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(read);
        return exchange switch
        {
            Exchange.NotSent(var message) => new Submission.Busy(null, message),
            Exchange.Lost(var message) => new Submission.Ambiguous(message),
            Exchange.Answered(var answer) when answer.IsSuccess => read(answer)
                ?? new Submission.Ambiguous(
                    $"{origin.Base.IdnHost} took the request and sent an answer that cannot be understood."
                ),
            Exchange.Answered(var answer) => Refusal(answer, origin, now),
            _ => throw new InvalidOperationException("There is no other outcome."),
        };
    }

    private static Submission Refusal(
        ProviderAnswer answer,
        ProviderOrigin origin,
        DateTimeOffset now
    )
    {
        var error = ProviderError.Of(answer.Json());
        var said = Said(answer, error, origin);
        return (int)answer.Status switch
        {
            // What quotes keys is not repeated: these two do.
            401 => Refused(RefusalKind.Unauthorised, $"{Host(origin)} refused the key (401)."),
            _ when (int)answer.Status is not 429 && error.IsModeration => Refused(
                RefusalKind.Moderation,
                said
            ),
            403 => Refused(
                RefusalKind.Unauthorised,
                $"{Host(origin)} does not allow this to the key (403)."
            ),
            402 => Refused(RefusalKind.Unpaid, said),
            429 when HasNoMoney(error) => Refused(RefusalKind.Unpaid, said),
            408 or 425 or 429 or 502 or 503 => new Submission.Busy(
                RetryAfter.Of(answer, now),
                said
            ),
            >= 500 when error.IsInvalid => Refused(RefusalKind.Invalid, said),
            >= 500 => new Submission.Ambiguous(said),
            >= 300 and < 400 => Refused(
                RefusalKind.Invalid,
                $"{Host(origin)} sends the request elsewhere ({(int)answer.Status}): check the address."
            ),
            _ => Refused(RefusalKind.Invalid, said),
        };
    }

    // OpenAI says that an account is out of money with the status of one that is too fast.
    private static bool HasNoMoney(ProviderError error) =>
        error.Codes.Any(c =>
            c.Equals("insufficient_quota", StringComparison.OrdinalIgnoreCase)
            || c.Contains("billing", StringComparison.OrdinalIgnoreCase)
        );

    private static string Said(ProviderAnswer answer, ProviderError error, ProviderOrigin origin)
    {
        var words = origin.Secrets.Clean(error.Message);
        var status = (int)answer.Status;
        return words.Length == 0
            ? $"{Host(origin)} answered {status}."
            : $"{Host(origin)} answered {status}: {words}";
    }

    private static string Host(ProviderOrigin origin) => origin.Base.IdnHost;

    private static Submission.Refused Refused(RefusalKind why, string message) => new(why, message);
}
