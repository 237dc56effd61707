using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Sessions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>Counts what viewers chose before this start, as it is stored. Viewers do not wait for it.</summary>
/// <param name="past">The playthroughs; null when the host's store keeps none to read.</param>
/// <param name="catalogue">The stories.</param>
/// <param name="counts">Where it is counted.</param>
/// <param name="log">The log.</param>
internal sealed class ChoiceSeeds(
    IPlaythroughs? past,
    StoryCatalogue catalogue,
    ChoiceCounts counts,
    ILogger<ChoiceSeeds> log
) : BackgroundService
{
    private readonly TaskCompletionSource counted = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>Done when all there is has been counted, or could not be.</summary>
    public Task Counted => counted.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var story in catalogue.All.Where(story => story.Package.IsFilm))
            {
                await CountAsync(story.Id, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
        catch (Exception e) when (e is StoreUnavailableException or IOException)
        {
            // Without the past only the order in which shots are made and loaded is less wise.
            log.LogError(e, "Earlier choices could not be read");
        }
        finally
        {
            counted.SetResult();
        }
    }

    private async Task CountAsync(string story, CancellationToken cancellation)
    {
        if (past is null)
        {
            return;
        }
        await foreach (var one in past.ReadAsync(story, false, cancellation))
        {
            var way = one.Way();
            for (var i = 1; i < way.Length; i++)
            {
                if (way[i].Via is { } choice)
                {
                    counts.Add(story, way[i - 1].Beat, choice, way[i].At);
                }
            }
        }
    }
}
