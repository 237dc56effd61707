using System.Collections.Immutable;
using InteractiveDrama.Cli.Rendering;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Scheduling.Dispatching;
using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Cli.Review;

/// <summary>Reviews in a data folder, while its server runs or not: a server that runs on it sees them at once.</summary>
internal sealed class FolderReviews : IReviewPlace
{
    private readonly string data;
    private readonly string? where;
    private readonly Reviewer reviewer;
    private readonly MediaLibrary library;
    private readonly TakeCases cases;
    private readonly TakeReviews reviews;

    private FolderReviews(string data, string? where, Reviewer reviewer, MediaLibrary library)
    {
        (this.data, this.where, this.reviewer, this.library) = (data, where, reviewer, library);
        cases = new TakeCases(library.Takes, library.Reviews, library.Jobs);
        reviews = new TakeReviews(library.Takes, library.Reviews, TimeProvider.System);
    }

    /// <summary>Opens a folder.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="story">Where the story is; null to look in the usual places.</param>
    /// <param name="key">The key that was shown; null for none.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task<FolderReviews> OpenAsync(
        string data,
        string? story,
        string? key,
        CancellationToken cancellation
    )
    {
        var who = await LocalReviewer.FindAsync(data, key, cancellation);
        return new FolderReviews(data, story, who, MediaLibrary.Need(data, null));
    }

    public async Task<IReadOnlyList<ReviewItem>> QueueAsync(
        string story,
        ReviewFilter filter,
        CancellationToken cancellation
    )
    {
        var (id, needs, rule, _) = ReviewedStory.Load(story, cancellation);
        var all = await cases.ListAsync(id, rule, needs, null, cancellation);
        var shown = await library.Showings.ReadAsync(all.Select(one => one.Take.Id), cancellation);
        return ReviewQueue.Of(all, shown, filter, TimeProvider.System.GetUtcNow());
    }

    public async Task<IReadOnlyList<ReviewDetail>> FindAsync(
        string which,
        CancellationToken cancellation
    )
    {
        var found = await CasesAsync(which, cancellation);
        var shown = await library.Showings.ReadAsync(
            found.Select(one => one.Take.Id),
            cancellation
        );
        var now = TimeProvider.System.GetUtcNow();
        return
        [
            .. found.Select(one => ReviewDetail.Of(one, shown.GetValueOrDefault(one.Take.Id), now)),
        ];
    }

    public async Task<ReviewReply> DecideAsync(
        string take,
        ReviewDecision decision,
        ReviewRequest request,
        CancellationToken cancellation
    )
    {
        var (one, _) = await CaseAsync(take, cancellation);
        // Once begun it is finished: what is written down and what is shown belong together.
        return ReviewReply.Of(
            await reviews.DecideAsync(one, reviewer, decision, request, CancellationToken.None)
        );
    }

    public async Task<RegenerateReply> RegenerateAsync(
        string take,
        ReviewRequest request,
        decimal? budget,
        CancellationToken cancellation
    )
    {
        var (one, story) = await CaseAsync(take, cancellation);
        var settings = story.Package.Settings;
        using var setup = await RenderSetup.FindAsync(
            data,
            settings.Shots,
            request.Provider ?? one.Take.Provider
        );
        if (setup.Providers is not [var provider, ..])
        {
            throw new UsageException(
                setup.Notes.IsEmpty
                    ? $"'{one.Take.Provider}' makes nothing anew: give a provider with --provider."
                    : string.Join(" ", setup.Notes)
            );
        }
        var spent = await library.Jobs.SpendingAsync(one.Take.Story, null, null, cancellation);
        await new ReferenceKeeper(library.Store).KeepAsync(story.Package, cancellation);
        var regeneration = new Regeneration(
            new RequestMaker(library.Store, CastNames.Of(story.Package)),
            RenderLimits.Of(settings.Shots, budget, spent),
            StoryLook.Of(story.Package).Aspect,
            TimeProvider.System
        );
        var order = await regeneration.OrderAsync(one, provider, request.Wish(), cancellation);
        await library.Reviews.AppendAsync(
            regeneration.Entry(one, reviewer, provider, order, request.Said()),
            cancellation
        );
        var runner = setup.Runner(library, settings);
        var outcome = await runner.RunAsync(order, provider, default, cancellation);
        return outcome is JobOutcome.Made made
            ? new RegenerateReply(
                take,
                made.Take.Id,
                provider.Name,
                made.Billed,
                made.Take.Currency
            )
            : throw new ReviewRefusedException(ReviewFault.Invalid, RegenerationWords.Of(outcome));
    }

    public ValueTask DisposeAsync() => library.DisposeAsync();

    private async Task<ImmutableArray<TakeCase>> CasesAsync(
        string which,
        CancellationToken cancellation
    )
    {
        if (await library.Takes.FindAsync(which, cancellation) is not null)
        {
            return [(await CaseAsync(which, cancellation)).Case];
        }
        var ofSubject = (await library.Takes.ListAsync(null, which, cancellation))
            .Select(kept => kept.Take.Story)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (ofSubject.Count == 0)
        {
            throw new UsageException(
                $"There is no take '{which}' in '{data}', and no shot or line of this id has one; 'drama review list STORY' lists them."
            );
        }
        var found = ImmutableArray.CreateBuilder<TakeCase>();
        foreach (var story in ofSubject)
        {
            var (id, needs, rule, _) = ReviewedStory.Find(story, where, cancellation);
            found.AddRange(await cases.ListAsync(id, rule, needs, which, cancellation));
        }
        return found.ToImmutable();
    }

    private async Task<(TakeCase Case, LoadedStory Story)> CaseAsync(
        string take,
        CancellationToken cancellation
    )
    {
        var kept =
            await library.Takes.FindAsync(take, cancellation)
            ?? throw new UsageException(
                $"There is no take '{take}' in '{data}'; 'drama review list STORY' lists them."
            );
        var (_, needs, rule, story) = ReviewedStory.Find(kept.Take.Story, where, cancellation);
        return (await cases.FindAsync(take, rule, needs, cancellation), story);
    }
}
