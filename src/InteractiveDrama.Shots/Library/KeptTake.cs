namespace InteractiveDrama.Shots.Library;

/// <summary>A take as it is kept.</summary>
/// <param name="Take">The take.</param>
/// <param name="PublishedAt">Since when it is shown; null when it is not.</param>
public sealed record KeptTake(Take Take, DateTimeOffset? PublishedAt)
{
    /// <summary>True when it is the one that is shown.</summary>
    public bool IsPublished => PublishedAt is not null;
}
