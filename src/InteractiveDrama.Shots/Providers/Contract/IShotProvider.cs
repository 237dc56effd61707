using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Providers.Contract;

/// <summary>
/// Makes media: a model behind an API, or our own drawing. A provider translates and nothing else: it does not retry, keep
/// state between calls, or wait longer than one exchange. Who calls it does that once for all providers. Safe for use from
/// many threads.
/// </summary>
public interface IShotProvider
{
    /// <summary>Its name, as <c>drama.yaml</c> lists it: lower-case letters, digits and <c>-</c>.</summary>
    string Name { get; }

    /// <summary>What it can do.</summary>
    ProviderCapabilities Capabilities { get; }

    /// <summary>The model that makes it; null where there is none.</summary>
    /// <param name="kind">What is made.</param>
    string? Model(MediaKind kind);

    /// <summary>Whether it can make this, at what price at most, and how long that takes.</summary>
    /// <param name="request">What is wanted.</param>
    Quote Quote(ShotRequest request);

    /// <summary>Hash of every byte that <see cref="SubmitAsync"/> would send, but for keys and the job's own name.</summary>
    /// <param name="request">What is wanted.</param>
    /// <returns>64 lower-case hex digits, see <see cref="RequestHash"/>.</returns>
    string Hash(ShotRequest request);

    /// <summary>
    /// What <see cref="SubmitAsync"/> would send besides words, references and the seed, as JSON in one spelling: sizes,
    /// lengths, qualities. Never a key. Null when there is nothing.
    /// </summary>
    /// <param name="request">What is wanted.</param>
    string? Parameters(ShotRequest request) => SentParameters.Of(request);

    /// <summary>Asks for it, once. Whatever the answer, nothing is sent a second time here.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="key">A UUID, canonical lower case, chosen and committed by the caller; sent where the API takes one.</param>
    /// <param name="cancellation">Stops waiting; the outcome may be unknown then.</param>
    Task<Submission> SubmitAsync(
        ShotRequest request,
        string key,
        CancellationToken cancellation = default
    );

    /// <summary>Asks how a job stands. Safe to repeat; connection failures are <see cref="HttpRequestException"/>.</summary>
    /// <param name="job">The id that <see cref="SubmitAsync"/> returned; or its key where <see cref="ProviderCapabilities.FindsByKey"/>.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<JobState> PollAsync(string job, CancellationToken cancellation = default);

    /// <summary>Asks to stop a job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>True when it is known to be stopped; false when it goes on or is over.</returns>
    Task<bool> CancelAsync(string job, CancellationToken cancellation = default);

    /// <summary>Fetches what a job made. Safe to repeat while the provider keeps it.</summary>
    /// <param name="job">A job whose state was <see cref="JobState.Succeeded"/>.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="MediaRefusedException">What is there must not be taken: a foreign host, too large, no media.</exception>
    Task<ProducedMedia> FetchAsync(string job, CancellationToken cancellation = default);
}
