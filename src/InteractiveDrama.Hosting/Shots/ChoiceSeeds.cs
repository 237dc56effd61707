using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Hosting.Stories;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>Counts what viewers chose before this start, as it is stored.</summary>
/// <param name="past">The playthroughs; null when the host's store keeps none to read.</param>
/// <param name="catalogue">The stories.</param>
/// <param name="stories">Those for which shots are made.</param>
/// <param name="counts">Where it is counted.</param>
internal sealed class ChoiceSeeds(
    IPlaythroughs? past,
    StoryCatalogue catalogue,
    ShotStories stories,
    ChoiceCounts counts
)
{
    /// <summary>Counts them.</summary>
    public async Task CountAsync(CancellationToken cancellation)
    {
        if (past is null)
        {
            return;
        }
        foreach (var story in catalogue.All.Where(one => !stories.Of(one).Providers.IsEmpty))
        {
            await foreach (var one in past.ReadAsync(story.Id, false, cancellation))
            {
                var way = one.Way();
                for (var i = 1; i < way.Length; i++)
                {
                    if (way[i].Via is { } choice)
                    {
                        counts.Add(story.Id, way[i - 1].Beat, choice, way[i].At);
                    }
                }
            }
        }
    }
}
