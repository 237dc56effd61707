using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Shots.Jobs;

/// <summary>Keeps from view what arrives while its story or provider is halted: it was paid for, and a person decides.</summary>
internal sealed class Quarantine(IHalts? halts, IReviewLog? reviews, TimeProvider time)
{
    /// <summary>The halt that a take arrives under; null when there is none. What is drawn by rule is never halted.</summary>
    public async Task<Halt?> HaltAsync(Take take) =>
        halts is null || take.MadeBy == MakerKind.Drawn
            ? null
            : (await halts.CurrentAsync()).FirstOrDefault(halt =>
                halt.Covers(take.Story, take.Provider)
            );

    /// <summary>Writes down that a take was put in quarantine.</summary>
    public async Task PutAsync(ShotJob job, Take take, Halt? halt)
    {
        if (halt is null || reviews is null)
        {
            return;
        }
        var why = halt.Reason is { } reason ? $": {reason}" : "";
        await reviews.AppendAsync(
            new ReviewEntry
            {
                // The job's own: a completion that is done again after a crash says it once.
                Id = Guid.Parse(job.Id),
                At = time.GetUtcNow(),
                Who = "drama",
                Verb = ReviewVerb.Quarantine,
                Story = take.Story,
                Subject = take.Subject,
                Take = take.Id,
                Reason = $"It arrived while halted by {halt.Who}{why}",
            }
        );
    }
}
