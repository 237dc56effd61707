using System.Collections.Immutable;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Shots.Review;

/// <summary>Port: every shot and voice that viewers can come to. Who can go through a story's states implements it.</summary>
public interface IStoryNeeds
{
    /// <summary>The needs of a story.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="package">The version.</param>
    /// <param name="cancellation">Stops waiting.</param>
    ValueTask<ImmutableArray<MediaNeed>> OfAsync(
        string story,
        StoryPackage package,
        CancellationToken cancellation = default
    );
}
