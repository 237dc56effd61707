using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Protocol;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Hosting.Stories;

/// <summary>How stories look: the pictures behind their shots and the colours of their captions.</summary>
public interface IStoryLooks
{
    /// <summary>The picture of a shot, made if it is not there yet; null when none can be had.</summary>
    ValueTask<ShotView?> ShotAsync(
        PublishedStory story,
        BeatShot shot,
        CancellationToken cancellation = default
    );

    /// <summary>The caption colour of a cast member, <c>#rrggbb</c>.</summary>
    string CaptionColour(CastMember member);

    /// <summary>
    /// Media by the name its address ends with; null when there is none, or none that is served: originals are not.
    /// </summary>
    /// <param name="name">The name, as whoever asks wrote it.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="IOException">The media store cannot be read.</exception>
    ValueTask<MediaContent?> FindMediaAsync(string name, CancellationToken cancellation = default);
}
