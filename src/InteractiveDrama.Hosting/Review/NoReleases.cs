using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Hosting.Review;

/// <summary>The releases of a host that has none.</summary>
internal sealed class NoReleases : IReleasedTakes
{
    public bool Holds(string story, string take) => false;
}
