using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Review;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Review;

/// <summary>Has takes made anew, as reviewers ask; the work goes on when nobody waits for it any more.</summary>
internal sealed class TakeMaker(
    ReviewDesk desk,
    IReviewLog? record,
    ShotStories stories,
    ShotFloor floor,
    LibraryWishes wishes,
    IHostApplicationLifetime life,
    TimeProvider time,
    ILogger<TakeMaker> log
)
{
    // A proxy between gives up on an answer sooner than a film is made.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    /// <summary>Asks for another take in the place of one, and waits a while for it.</summary>
    /// <exception cref="ReviewRefusedException">It cannot be asked for, or was not made.</exception>
    public async Task<RegenerateReply> MakeAsync(
        string take,
        Actor actor,
        ReviewRequest request,
        CancellationToken cancellation
    )
    {
        var one = await desk.FindAsync(take, cancellation);
        var name = request.Provider ?? one.Take.Provider;
        var story = stories.Find(one.Take.Story);
        var provider = stories
            .ProvidersOf(one.Take.Story)
            .FirstOrDefault(provider => provider.Name == name);
        if (!floor.IsOpen || story is null || provider is null)
        {
            throw new ReviewRefusedException(
                ReviewFault.Invalid,
                $"The story has no provider '{name}' on this host: set it up in providers.yaml and name it in drama.yaml, or give another."
            );
        }
        var regeneration = new Regeneration(
            story.Requests,
            story.Limits,
            story.Story.Package.Settings.Aspect,
            time
        );
        var order = await regeneration.OrderAsync(one, provider, request.Wish(), cancellation);
        var reviewer = new Reviewer(actor.Name, actor.Roles);
        await record!.AppendAsync(
            regeneration.Entry(one, reviewer, provider, order, request.Said()),
            cancellation
        );
        var work = RunAsync(order, provider);
        var made =
            await Task.WhenAny(work, Task.Delay(Patience, time, cancellation)) == work
                ? await work
                : null;
        return new RegenerateReply(
            take,
            made?.Take.Id,
            provider.Name,
            made?.Billed,
            order.Limits.Currency
        );
    }

    private async Task<JobOutcome.Made> RunAsync(JobOrder order, IShotProvider provider)
    {
        var outcome = await floor.RunAsync(order, provider, life.ApplicationStopping);
        if (outcome is JobOutcome.Made made)
        {
            await wishes.LookAsync(order.Story, order.Subject, life.ApplicationStopping);
            return made;
        }
        var why = RegenerationWords.Of(outcome);
        log.LogWarning(
            "{Provider} made no other take of {Subject}: {Why}",
            provider.Name,
            order.Subject,
            why
        );
        throw new ReviewRefusedException(ReviewFault.Invalid, why);
    }
}
