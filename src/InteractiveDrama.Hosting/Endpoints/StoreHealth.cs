using InteractiveDrama.Playback.Sessions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace InteractiveDrama.Hosting.Endpoints;

/// <summary>Ready is a host whose store can be written: a turn that cannot be stored cannot be played.</summary>
internal sealed class StoreHealth(ISessionStore store, TimeProvider time) : IHealthCheck
{
    public const string Name = "store";

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            // A write to no session: it goes the whole way to the disk and changes nothing.
            await store.MarkSeenAsync("", time.GetUtcNow(), cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (StoreUnavailableException e)
        {
            return HealthCheckResult.Unhealthy("The store cannot be written.", e);
        }
    }
}
