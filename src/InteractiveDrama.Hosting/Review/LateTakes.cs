using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;

namespace InteractiveDrama.Hosting.Review;

/// <summary>Which takes a viewer waited for when they were asked for; the journal of their jobs knows. For one thread.</summary>
/// <param name="journal">The journal; null when the host's store keeps none.</param>
internal sealed class LateTakes(IJobJournal? journal)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> late = new(StringComparer.Ordinal);

    /// <summary>Whether a viewer waited for a take that was learned of.</summary>
    public bool Holds(string take) => late.Contains(take);

    /// <summary>Learns of takes; the journal is read only when one is new.</summary>
    /// <param name="story">Their story; null when they are of several.</param>
    /// <param name="takes">The takes.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task LearnAsync(
        string? story,
        IEnumerable<KeptTake> takes,
        CancellationToken cancellation
    )
    {
        var fresh = takes
            .Where(kept => kept.Take.MadeBy == MakerKind.Ai && known.Add(kept.Take.Id))
            .Select(kept => kept.Take.Id)
            .ToHashSet(StringComparer.Ordinal);
        if (journal is null || fresh.Count == 0)
        {
            return;
        }
        foreach (var job in await journal.ListAsync(story, cancellation))
        {
            if (job.Viewer is not null && fresh.Contains(job.Draft.Id))
            {
                late.Add(job.Draft.Id);
            }
        }
    }
}
