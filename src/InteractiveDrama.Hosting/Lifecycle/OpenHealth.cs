using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace InteractiveDrama.Hosting.Lifecycle;

/// <summary>A host that stops is not ready: a balancer sends nobody there any more.</summary>
internal sealed class OpenHealth(Doors doors) : IHealthCheck
{
    public const string Name = "open";

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            doors.AreClosed
                ? HealthCheckResult.Unhealthy("The host is stopping.")
                : HealthCheckResult.Healthy()
        );
}
