using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Scheduling.Providers;

/// <summary>What the scheduler keeps to with one provider.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsGenerative">True when a model is behind it: never asked for what only people may make.</param>
/// <param name="Concurrency">How many jobs it runs at once, at least 1.</param>
/// <param name="PerMinute">How many submits it takes in a minute; null for any.</param>
/// <param name="CancelsFree">Whether a job that has not begun is cancelled at no cost.</param>
public sealed record ProviderTerms(
    string Name,
    bool IsGenerative,
    int Concurrency,
    int? PerMinute = null,
    bool CancelsFree = false
)
{
    /// <summary>The terms that a provider declares.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="capabilities">What it can do.</param>
    public static ProviderTerms Of(string name, ProviderCapabilities capabilities)
    {
        ArgumentNullException.ThrowIfNull(capabilities);
        return new ProviderTerms(
            name,
            capabilities.IsGenerative,
            capabilities.Concurrency,
            capabilities.PerMinute,
            capabilities.CancelsFree
        );
    }
}
