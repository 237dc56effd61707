using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Migration;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>A session's way into the version of its story that is served now, found and not yet stored.</summary>
/// <param name="Story">The version.</param>
/// <param name="Turn">The turn that says so.</param>
/// <param name="Position">Where the session stands then.</param>
internal sealed record Crossing(PublishedStory Story, TurnRecord Turn, SessionPosition Position)
{
    /// <summary>True when it stands where it stood: every choice of its way is still offered.</summary>
    public bool IsContinued => Turn.Move!.Outcome == CarryOutcome.Continued;
}
