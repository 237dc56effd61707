using InteractiveDrama.Hosting.Publishing;

namespace InteractiveDrama.Cli.Publishing;

/// <summary>Brings a story to a server's staging: only what the server lacks is sent.</summary>
internal static class Pusher
{
    public static async Task<PushResult> PushAsync(
        LoadedStory story,
        PlatformClient platform,
        CancellationToken cancellation
    )
    {
        var parcel = StoryParcel.Of(story);
        var staged = await platform.PostAsync<StageReply>(
            $"api/staging/{story.Id}",
            parcel.Request,
            cancellation
        );
        var sender = new ContentSender(platform, TimeProvider.System);
        var sent = 0L;
        foreach (var missing in staged.Missing)
        {
            if (
                !parcel.Contents.TryGetValue(missing.Sha256, out var content)
                || missing.Offset > content.Length
            )
                throw new PlatformException(
                    "The server asks for what this story has not: it is not of this version of Interactive Drama.",
                    ExitCodes.Environment
                );
            sent += await sender.SendAsync(missing, content, cancellation);
        }

        var complete = await platform.PostAsync<StagedReply>(
            $"api/staging/{story.Id}/{story.Package.Version}/complete",
            new { },
            cancellation
        );
        var total = parcel.Contents.Values.Sum(content => (long)content.Length);
        var missed = staged.Missing.Sum(missing => missing.Length - missing.Offset);
        return new PushResult(
            complete.Story,
            complete.Title,
            complete.Version,
            complete.Served,
            new ContentCount(staged.Missing.Count, sent),
            new ContentCount(parcel.Contents.Count - staged.Missing.Count, total - missed),
            complete.Sessions
        );
    }
}
