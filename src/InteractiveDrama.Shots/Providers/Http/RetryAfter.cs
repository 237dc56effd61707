using System.Globalization;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>When a provider wants to be asked again.</summary>
public static class RetryAfter
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Reads <c>retry-after-ms</c>, or <c>Retry-After</c> in seconds or as a date.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="now">The present, for a date.</param>
    /// <returns>From 0 to an hour; null when it did not say.</returns>
    public static TimeSpan? Of(ProviderAnswer answer, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (Milliseconds(answer, "retry-after-ms") is { } exact)
            return exact;
        var said = answer.Headers.RetryAfter;
        return said is null ? null : Within(said.Delta ?? said.Date - now);
    }

    /// <summary>Reads a header of milliseconds, such as <c>openai-poll-after-ms</c>.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="header">The header's name.</param>
    /// <returns>From 0 to an hour; null when it is not there or no number.</returns>
    public static TimeSpan? Milliseconds(ProviderAnswer answer, string header)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return double.TryParse(
            answer.Header(header),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var milliseconds
        )
            ? Within(TimeSpan.FromMilliseconds(Math.Min(milliseconds, Longest.TotalMilliseconds)))
            : null;
    }

    private static TimeSpan? Within(TimeSpan? asked) =>
        asked is not { } span ? null
        : span < TimeSpan.Zero ? TimeSpan.Zero
        : span > Longest ? Longest
        : span;
}
