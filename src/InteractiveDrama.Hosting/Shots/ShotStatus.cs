using System.Collections.Immutable;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Scheduling;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>Tells operators how shots are being made, and does what they decide.</summary>
internal sealed class ShotStatus(
    ShotFloor floor,
    ShotStories stories,
    StoryCatalogue catalogue,
    IJobJournal? journal,
    IActLog acts,
    TimeProvider time
)
{
    /// <summary>How it stands.</summary>
    public async Task<ShotsReply> ReadAsync(CancellationToken cancellation)
    {
        if (journal is null)
        {
            return new ShotsReply([], [], []);
        }
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var money = ImmutableArray.CreateBuilder<StoryMoney>();
        foreach (var story in catalogue.All)
        {
            var whole = await journal.SpendingAsync(story.Id, null, null, cancellation);
            var daily = await journal.SpendingAsync(story.Id, today, null, cancellation);
            money.Add(
                new StoryMoney(
                    story.Id,
                    stories.Of(story).Limits,
                    whole.Reserved,
                    whole.Spent,
                    daily.Total
                )
            );
        }
        return new ShotsReply(
            floor.IsOpen ? floor.Ask((scheduler, now) => scheduler.Providers(now)) : [],
            money.ToImmutable(),
            [.. (await journal.OpenAsync(null, cancellation)).Select(OpenJob.Of)]
        );
    }

    /// <summary>Why a need stands where it stands; null when nothing is known of it.</summary>
    public NeedExplanation? Explain(string need) =>
        floor.IsOpen ? floor.Ask((scheduler, now) => scheduler.Explain(need, now)) : null;

    /// <summary>Uses a stopped provider again.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="actor">Who has looked into why it was stopped.</param>
    /// <returns>Null when there is no such provider.</returns>
    public async Task<RestartReply?> RestartAsync(string name, Actor actor)
    {
        var known = floor.IsOpen
            ? floor
                .Ask((scheduler, now) => scheduler.Providers(now))
                .FirstOrDefault(one => one.Name == name)
            : null;
        if (known is null)
        {
            return null;
        }
        await acts.AppendAsync(
            actor.Does(
                time.GetUtcNow(),
                ActKinds.ProviderRestart,
                name,
                before: new { stopped = known.Stopped }
            )
        );
        await journal!.ForgiveAsync(name);
        floor.Tell(scheduler => scheduler.Restart(name));
        return new RestartReply(name, known.Stopped);
    }
}
