using System.Net;

namespace InteractiveDrama.Shots.Providers.Configuration;

/// <summary>What a machine gives its providers.</summary>
public sealed record ProviderSurroundings
{
    /// <summary>Measures time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Reads an environment variable, which is where keys are; null when it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Looks up the addresses of a host that media comes from; DNS when null.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>>? Resolve { get; init; }

    /// <summary>The address that a service may call when a job changes, by the job's key; null to poll only.</summary>
    public Func<string, Uri>? Webhook { get; init; }
}
