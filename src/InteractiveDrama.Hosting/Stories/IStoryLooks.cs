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

    /// <summary>Media by the name its address ends with; null when there is none.</summary>
    MediaContent? FindMedia(string name);
}
