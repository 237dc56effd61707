using System.Collections.Immutable;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Scheduling;

namespace InteractiveDrama.Shots.Review;

/// <summary>Gathers what decisions about takes rest on.</summary>
/// <param name="takes">The takes.</param>
/// <param name="log">The record.</param>
/// <param name="journal">The jobs, which know for whom a take was made.</param>
public sealed class TakeCases(ITakes takes, IReviewLog log, IJobJournal journal)
{
    /// <summary>The case of a take.</summary>
    /// <param name="take">The take's id.</param>
    /// <param name="rule">What viewers may see of its story.</param>
    /// <param name="needs">What its story needs.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="ReviewRefusedException">There is no such take.</exception>
    public async Task<TakeCase> FindAsync(
        string take,
        ShowRule rule,
        ImmutableArray<MediaNeed> needs,
        CancellationToken cancellation = default
    )
    {
        var kept =
            await takes.FindAsync(take, cancellation)
            ?? throw new ReviewRefusedException(
                ReviewFault.NotFound,
                $"There is no take '{take}'."
            );
        var entries = await log.ReadAsync(kept.Take.Story, take, 0, cancellation);
        var late = await LateAsync(kept.Take.Story, [kept], cancellation);
        return new TakeCase(kept, NeedOf(kept.Take, needs), rule, late.Contains(take), entries);
    }

    /// <summary>The cases of a story's takes that people review, oldest first: all but drawings by rule.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="rule">What viewers may see of it.</param>
    /// <param name="needs">What it needs.</param>
    /// <param name="subject">The shot or line; null for all.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<ImmutableArray<TakeCase>> ListAsync(
        string story,
        ShowRule rule,
        ImmutableArray<MediaNeed> needs,
        string? subject = null,
        CancellationToken cancellation = default
    )
    {
        ImmutableArray<KeptTake> all =
        [
            .. (await takes.ListAsync(story, subject, cancellation)).Where(kept =>
                kept.Take.MadeBy != MakerKind.Drawn
            ),
        ];
        var entries = (await log.ReadAsync(story, null, 0, cancellation)).ToLookup(
            entry => entry.Take,
            StringComparer.Ordinal
        );
        var late = await LateAsync(story, all, cancellation);
        return
        [
            .. all.Select(kept => new TakeCase(
                kept,
                NeedOf(kept.Take, needs),
                rule,
                late.Contains(kept.Take.Id),
                [.. entries[kept.Take.Id]]
            )),
        ];
    }

    private async Task<HashSet<string>> LateAsync(
        string story,
        ImmutableArray<KeptTake> all,
        CancellationToken cancellation
    ) =>
        all.Any(kept => kept.Take.MadeBy == MakerKind.Ai)
            ? (await journal.ListAsync(story, cancellation))
                .Where(job => job.Viewer is not null)
                .Select(job => job.Draft.Id)
                .ToHashSet(StringComparer.Ordinal)
            : [];

    private static MediaNeed NeedOf(Take take, ImmutableArray<MediaNeed> needs)
    {
        var isVoice = take.Kind is MediaKind.Speech;
        var own = needs.Where(need =>
            need.Subject == take.Subject
            && need.Speech is not null == isVoice
            && need.Speech?.Locale == take.Locale
        );
        // A take of an earlier wording of its shot still shows who the shot shows.
        return own.OrderByDescending(need => need.ContentHash == take.ContentHash).FirstOrDefault()
            ?? new MediaNeed
            {
                Story = take.Story,
                Subject = take.Subject,
                ContentHash = take.ContentHash,
                Speech = isVoice
                    ? new SpeechWords(take.Prompt ?? "", take.Locale ?? "", null, null, null, null)
                    : null,
            };
    }
}
