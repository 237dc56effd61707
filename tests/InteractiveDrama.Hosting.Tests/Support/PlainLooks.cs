using System.Text;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Protocol;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Hosting.Tests.Support;

/// <summary>Pictures that are there at once: a shot is named by its id and lasts as long as the script says.</summary>
internal sealed class PlainLooks : IStoryLooks
{
    public ValueTask<ShotView?> ShotAsync(
        PublishedStory story,
        BeatShot shot,
        CancellationToken cancellation = default
    ) =>
        ValueTask.FromResult<ShotView?>(
            new ShotView
            {
                Id = shot.Id,
                FirstLine = shot.FirstLine,
                Url = $"/media/{Uri.EscapeDataString(shot.Id)}.svg",
                Type = "image/svg+xml",
                DurationMs = (int)((shot.Direction.DurationSeconds ?? 4) * 1000),
                Alt = "A picture.",
                MadeBy = MadeBy.Drawn,
            }
        );

    public string CaptionColour(CastMember member) => "#f2d7a0";

    public ValueTask<MediaContent?> FindMediaAsync(
        string name,
        CancellationToken cancellation = default
    ) =>
        ValueTask.FromResult(
            name == "known.svg"
                ? new MediaContent(
                    new MemoryStream(Encoding.UTF8.GetBytes("<svg/>")),
                    "image/svg+xml"
                )
                : null
        );
}
