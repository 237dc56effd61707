using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Scheduling;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>A shot as it was drawn, and as the best of its takes shows it: found once for each state of the library.</summary>
/// <param name="need">What it is to show.</param>
/// <param name="drawn">As it was drawn.</param>
internal sealed class KnownShot(MediaNeed need, ShotView drawn)
{
    private volatile Found found = new(TakeShelf.Empty, drawn);

    /// <summary>The best there is on a shelf.</summary>
    public ShotView On(TakeShelf shelf)
    {
        var known = found;
        if (!ReferenceEquals(known.Shelf, shelf))
        {
            var best = shelf.For(need) is { } take
                ? TakeViews.Shot(drawn, take, shelf.Rights.IsReviewed(take, need))
                : drawn;
            found = known = new Found(shelf, best);
        }
        return known.Best;
    }

    private sealed record Found(TakeShelf Shelf, ShotView Best);
}
