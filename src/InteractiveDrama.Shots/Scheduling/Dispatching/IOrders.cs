using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Shots.Scheduling.Dispatching;

/// <summary>Port: makes an order of a decision. A host knows the story's names, references and limits.</summary>
public interface IOrders
{
    /// <summary>What the provider is asked for.</summary>
    /// <param name="need">What is needed.</param>
    /// <param name="option">As what.</param>
    /// <param name="provider">By whom.</param>
    /// <param name="viewer">For whom; null for nobody in particular.</param>
    /// <param name="cancellation">Stops.</param>
    ValueTask<JobOrder> OrderAsync(
        MediaNeed need,
        MakeOption option,
        IShotProvider provider,
        string? viewer,
        CancellationToken cancellation
    );

    /// <summary>Whether viewers may see what a job makes that was left open, before anybody has looked at it.</summary>
    /// <param name="job">The job.</param>
    /// <param name="need">What it makes, as far as it is known.</param>
    bool Shows(ShotJob job, MediaNeed need);

    /// <summary>The aspect of a story, <c>9:16</c> or <c>16:9</c>.</summary>
    /// <param name="story">The story's id.</param>
    string Aspect(string story);
}
