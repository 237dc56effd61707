using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Stories.Projects;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Releases;

/// <summary>
/// On a host with a market, puts the releases into the catalogue before it listens, and serves new ones as they are made.
/// Without a market it does nothing.
/// </summary>
internal sealed class ReleaseWatch(
    ServedReleases releases,
    StoryCatalogue catalogue,
    StoryPublisher publisher,
    IOptions<DramaOptions> options,
    TimeProvider time,
    ILogger<ReleaseWatch> log
) : BackgroundService, IHostedLifecycleService
{
    private readonly ReleaseMarket market = options.Value.Market;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (market == ReleaseMarket.None)
        {
            return Task.CompletedTask;
        }
        foreach (var story in releases.Look())
        {
            releases.Serve(story.Release!);
            catalogue.Replace(story);
            log.LogInformation(
                "{Story} is served as release {Number} for {Market}",
                story.Id,
                story.Release!.Number,
                market.Word()
            );
        }
        foreach (var story in catalogue.Unreleased)
        {
            log.LogWarning("{Problem}", catalogue.WhyUnreleased(story));
        }
        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (market == ReleaseMarket.None)
        {
            return;
        }
        using var timer = new PeriodicTimer(options.Value.Shots.LookEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await LookAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private async Task LookAsync()
    {
        try
        {
            foreach (var story in releases.Look())
            {
                releases.Serve(story.Release!);
                await publisher.PublishAsync(story);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next look tries again; until then what is served stays.
            log.LogWarning(e, "The releases could not be read");
        }
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
