namespace InteractiveDrama.Shots.Review;

/// <summary>Port: which takes the releases hold that are served. Under <c>approved-only</c> viewers see these alone.</summary>
public interface IReleasedTakes
{
    /// <summary>Whether the release of a story holds a take. Answers from memory.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="take">The take's id.</param>
    bool Holds(string story, string take);
}
