using System.Collections.Frozen;
using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Providers.AsyncJob;

/// <summary>The words services have for how a job stands. Case, blanks, <c>_</c> and <c>-</c> do not matter.</summary>
public sealed class StatusWords
{
    private static readonly ImmutableArray<(JobStatus Status, string Words)> Usual =
    [
        (
            JobStatus.Queued,
            "queued in_queue queueing pending submitted created waiting not_started scheduled accepted starting preparing"
        ),
        (JobStatus.Running, "running in_progress processing generating started active"),
        (
            JobStatus.Succeeded,
            "succeeded succeed success successful completed complete done finished ok ready"
        ),
        (JobStatus.Failed, "failed fail failure error errored timeout timed_out"),
        (JobStatus.Expired, "expired"),
        (JobStatus.Cancelled, "cancelled canceled aborted revoked"),
        (
            JobStatus.Moderated,
            "moderated content_moderated request_moderated content_filtered blocked nsfw"
        ),
    ];

    private readonly FrozenDictionary<string, JobStatus> words;

    private StatusWords(IEnumerable<KeyValuePair<string, JobStatus>> words) =>
        this.words = words.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words that are common.</summary>
    public static StatusWords Common { get; } =
        new(
            Usual.SelectMany(u =>
                u.Words.Split(' ').Select(w => KeyValuePair.Create(Plain(w), u.Status))
            )
        );

    /// <summary>These words and some more; a word that is there already gets the new meaning.</summary>
    /// <param name="more">Words and what they mean.</param>
    public StatusWords With(IEnumerable<KeyValuePair<string, JobStatus>> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        var all = new Dictionary<string, JobStatus>(words, StringComparer.Ordinal);
        foreach (var (word, status) in more)
            all[Plain(word)] = status;
        return new StatusWords(all);
    }

    /// <summary>What a word means.</summary>
    /// <param name="word">The service's word; null when it said none.</param>
    /// <returns><see cref="JobStatus.Running"/> for a word that is not known: a job is never given up for a new word.</returns>
    public JobStatus Read(string? word) =>
        word is not null && words.TryGetValue(Plain(word), out var status)
            ? status
            : JobStatus.Running;

    private static string Plain(string word) =>
        string.Concat(word.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
