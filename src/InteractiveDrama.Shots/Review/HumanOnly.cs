using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Shots.Review;

/// <summary>Whether a story keeps something for people by its class: <c>review: { human: [cast:mei, size:close-up] }</c>.</summary>
public static class HumanOnly
{
    /// <summary>Whether one of the need's classes is among those that no model ever makes.</summary>
    /// <param name="need">The need.</param>
    /// <param name="settings">What the story says.</param>
    public static bool Names(MediaNeed need, ReviewSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return !settings.Human.IsDefaultOrEmpty
            && settings.Human.Any(TakeClasses.Of(need, settings).Contains);
    }
}
