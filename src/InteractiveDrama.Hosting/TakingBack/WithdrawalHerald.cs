using System.Collections.Immutable;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Observability;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Library;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.TakingBack;

/// <summary>
/// Tells every connected session of a story that a take was taken back: whether it is on screen, loaded ahead or kept, only
/// the player knows.
/// </summary>
internal sealed class WithdrawalHerald(
    LiveSessions sessions,
    IStoryLooks looks,
    MediaSigner media,
    IViewerPush push,
    DramaTelemetry telemetry,
    ILogger<WithdrawalHerald> log
)
{
    /// <summary>Tells them. The library must show the take no longer: what takes its place is looked up here.</summary>
    public async Task TellAsync(Take take, CancellationToken cancellation)
    {
        telemetry.Withdrawn(take.Story);
        var urls = TakeViews.Addresses(take);
        await Parallel.ForEachAsync(
            sessions.Playing(record => record.Story == take.Story && !record.Simulated),
            cancellation,
            async (id, _) =>
            {
                using var usage = await sessions.UseAsync(id);
                await TellAsync(usage.Session, take, urls);
            }
        );
    }

    private async Task TellAsync(LiveSession live, Take take, ImmutableArray<string> urls)
    {
        if (
            live
            is not {
                Connection: { } connection,
                Record: { } record,
                Story: { } story,
                Standing: { } standing
            }
        )
        {
            return;
        }
        try
        {
            var gone = new ShotWithdrawnView
            {
                Session = live.Id,
                Turn = standing.Turn,
                Shot = take.Subject,
                Take = take.Id,
                Urls = urls,
            };
            var isTold = false;
            foreach (var shot in standing.Beat().Shots)
            {
                if (
                    (
                        shot.Id == take.Subject
                        || story.Needs.Picture(shot).ContentHash == take.ContentHash
                    ) && await looks.ShotAsync(story, shot) is { } next
                )
                {
                    isTold = true;
                    await push.ShotWithdrawnAsync(
                        connection,
                        gone with
                        {
                            Shot = shot.Id,
                            Replacement = media.For(record).Sign(next),
                        }
                    );
                }
            }
            if (!isTold)
            {
                await push.ShotWithdrawnAsync(connection, gone);
            }
        }
        catch (Exception e)
        {
            // Its player learns it from the answer 410; the others are told all the same.
            log.LogError(e, "Session {Session} was not told of a withdrawal", live.Id);
        }
    }
}
