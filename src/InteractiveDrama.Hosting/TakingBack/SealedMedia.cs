using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Hosting.TakingBack;

/// <summary>Says which media are sealed: asked of the record each time, so that what any process withdrew is gone at once.</summary>
/// <param name="reviews">The record; null when the host's store keeps none.</param>
internal sealed class SealedMedia(IReviewLog? reviews)
{
    /// <summary>Whether the file of a name is served to nobody.</summary>
    public async ValueTask<bool> HasAsync(string name, CancellationToken cancellation) =>
        reviews is not null
        && MediaName.Read(name) is { } media
        && await reviews.IsSealedAsync(media.Sha256, cancellation);
}
