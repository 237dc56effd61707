using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Publishing;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Publishing;

/// <summary>
/// Before a host listens, puts into its catalogue what was published last of each story. It stands in the place of a story
/// of the same id that the host was given: what was published stays published until somebody publishes anew. A host with a
/// market serves releases instead.
/// </summary>
internal sealed class LastPublished(
    IVersionStore versions,
    VersionPackages packages,
    StoryCatalogue catalogue,
    IOptions<DramaOptions> options,
    ILogger<LastPublished> log
) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Market != ReleaseMarket.None)
        {
            return;
        }
        var history = await versions.HistoryAsync(cancellation: cancellationToken);
        foreach (
            var last in history
                .GroupBy(entry => entry.Story, StringComparer.Ordinal)
                .Select(entries => entries.Last())
        )
        {
            try
            {
                catalogue.Replace(packages.Load(last.Story, last.Version, last.Files));
                log.LogInformation(
                    "{Story} is served as {Who} published it: version {Version}",
                    last.Story,
                    last.Who,
                    last.Version
                );
            }
            catch (Exception e) when (e is InvalidPackageException or IOException)
            {
                // One story that cannot be read keeps no other from its viewers.
                log.LogError(
                    e,
                    "{Story} cannot be served as it was published: the files of version {Version} cannot be read",
                    last.Story,
                    last.Version
                );
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
