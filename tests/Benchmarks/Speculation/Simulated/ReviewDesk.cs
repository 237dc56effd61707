using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Providers;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Benchmarks.Speculation.Simulated;

/// <summary>
/// The people who review. Each take waits for itself: half are seen to within 20 minutes, one in twenty takes 4 hours or
/// longer, and all are approved. Under <see cref="ReviewPolicy.Open"/> nobody waits for them.
/// </summary>
internal sealed class ReviewDesk(ulong seed, ReviewPolicy policy)
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Slow = TimeSpan.FromHours(4);

    /// <summary>The policy, as <c>drama.yaml</c> names it.</summary>
    public string Name => policy == ReviewPolicy.Open ? "open" : "gated";

    /// <summary>How long a take that is made waits before viewers may see it, in seconds.</summary>
    public double Seconds(MediaNeed need, MakeOption option) =>
        policy == ReviewPolicy.Open
            ? 0
            : new Chance(seed, $"review {option.Provider} {need.ContentHash}").Lognormal(
                Usual.TotalSeconds,
                Slow.TotalSeconds
            );
}
