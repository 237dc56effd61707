using System.Collections.Immutable;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>Something that changes what is to be made.</summary>
internal abstract record ViewerNews
{
    private ViewerNews() { }

    /// <summary>A viewer stands at a beat.</summary>
    /// <param name="Session">The session, as it was then.</param>
    /// <param name="Story">The version played.</param>
    /// <param name="Standing">Where it stands.</param>
    /// <param name="At">Since when.</param>
    public sealed record Stands(
        SessionRecord Session,
        PublishedStory Story,
        Standing Standing,
        DateTimeOffset At
    ) : ViewerNews;

    /// <summary>Shots came on a viewer's screen.</summary>
    /// <param name="Session">The session's id.</param>
    /// <param name="Shots">Their ids.</param>
    public sealed record Saw(string Session, ImmutableArray<string> Shots) : ViewerNews;

    /// <summary>The library has changed.</summary>
    /// <param name="Changes">How.</param>
    public sealed record Library(ImmutableArray<TakeChange> Changes) : ViewerNews;

    /// <summary>Some time has passed.</summary>
    public sealed record Tick : ViewerNews;
}
