using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Protocol;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Hosting.Tests.Serving;

/// <summary>One clip, too large for any buffer on the way, that tells when it is closed.</summary>
internal sealed class LargeLooks : IStoryLooks
{
    public const string Name = "large.mp4";

    private const int Size = 64 << 20;

    private readonly TaskCompletionSource closed = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>Its store fails.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Done when whoever read the clip has closed it; a minute is the end of patience.</summary>
    public Task Closed => closed.Task.WaitAsync(TimeSpan.FromMinutes(1));

    public ValueTask<ShotView?> ShotAsync(
        PublishedStory story,
        BeatShot shot,
        CancellationToken cancellation = default
    ) => default;

    public string CaptionColour(CastMember member) => "#f2d7a0";

    public ValueTask<MediaContent?> FindMediaAsync(
        string name,
        CancellationToken cancellation = default
    ) =>
        IsBroken
            ? throw new IOException("The disk is gone.")
            : ValueTask.FromResult<MediaContent?>(new MediaContent(new Clip(closed), "video/mp4"));

    private sealed class Clip(TaskCompletionSource closed) : MemoryStream(new byte[Size], false)
    {
        protected override void Dispose(bool disposing)
        {
            closed.TrySetResult();
            base.Dispose(disposing);
        }
    }
}
