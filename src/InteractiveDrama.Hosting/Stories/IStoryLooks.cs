using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Protocol;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Hosting.Stories;

/// <summary>How stories look: the pictures behind their shots and the colours of their captions.</summary>
public interface IStoryLooks
{
    /// <summary>
    /// The best picture of a shot that there is now, drawn if there is none yet; null when none can be had. No provider is
    /// ever waited for.
    /// </summary>
    ValueTask<ShotView?> ShotAsync(
        PublishedStory story,
        BeatShot shot,
        CancellationToken cancellation = default
    );

    /// <summary>The voice of a line; null when there is none. Answers at once.</summary>
    /// <param name="story">The story.</param>
    /// <param name="line">The line, as it reads in the language.</param>
    /// <param name="locale">The language wished for, BCP 47; null for the story's own.</param>
    VoiceView? Voice(PublishedStory story, BeatLine line, string? locale) => null;

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
