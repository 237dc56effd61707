using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Migration;
using InteractiveDrama.Playback.Publishing;
using InteractiveDrama.Playback.Sessions;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Publishing;

/// <summary>Says where sessions would go on in a version that is not served, by carrying them over and keeping nothing.</summary>
internal sealed class SessionForecaster(
    IStorySessions sessions,
    ISessionStore store,
    SessionPaths paths,
    IOptions<DramaOptions> options
)
{
    private const int MostLandings = 20;

    public async Task<SessionForecast> OfAsync(PublishedStory story, CancellationToken cancellation)
    {
        var (continued, earlier, ended, stay) = (0, 0, 0, 0);
        var landings = new Dictionary<(string From, string To, string? Lost), int>();
        var ids = await sessions.RecentAsync(
            story.Id,
            options.Value.Publishing.SessionsTried,
            cancellation
        );
        foreach (var id in ids)
        {
            cancellation.ThrowIfCancellationRequested();
            // One that was deleted meanwhile goes nowhere.
            if (await store.FindAsync(id, cancellation) is not { } session)
            {
                continue;
            }
            if (session.Position.Beat.Stop == BeatStop.Ending)
            {
                ended++;
                continue;
            }
            var carried = StoryMigration.Carry(
                story.Player,
                (await paths.OfAsync(session.Session)).Path
            );
            if (carried.Beat is not { } beat)
            {
                stay++;
            }
            else if (carried.Outcome == CarryOutcome.Continued)
            {
                continued++;
            }
            else
            {
                earlier++;
                var landing = (session.Position.Beat.Id, beat.Id, carried.Lost);
                landings[landing] = landings.GetValueOrDefault(landing) + 1;
            }
        }
        return new SessionForecast(
            await sessions.CountAsync(story.Id, cancellation),
            continued + earlier + ended + stay,
            continued,
            earlier,
            ended,
            stay,
            [
                .. landings
                    .OrderByDescending(landing => landing.Value)
                    .ThenBy(landing => landing.Key)
                    .Take(MostLandings)
                    .Select(landing => new SessionLanding(
                        landing.Key.From,
                        landing.Key.To,
                        landing.Key.Lost,
                        landing.Value
                    )),
            ]
        );
    }
}
