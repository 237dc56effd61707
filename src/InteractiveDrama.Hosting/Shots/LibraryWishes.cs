using System.Threading.Channels;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>What of the library is to be looked at soon. Whoever knows of a change says so here, and waits only if it must.</summary>
internal sealed class LibraryWishes
{
    // One that is lost is made good by the next look at everything.
    private readonly Channel<LibraryWish> wishes = Channel.CreateBounded<LibraryWish>(
        new BoundedChannelOptions(1_000)
        {
            SingleReader = true,
            FullMode = BoundedChannelFullMode.DropWrite,
        },
        static lost => lost.Looked?.TrySetResult()
    );

    /// <summary>What is wished for.</summary>
    public ChannelReader<LibraryWish> Reader => wishes.Reader;

    /// <summary>Something may have changed.</summary>
    /// <param name="story">The story; null for all.</param>
    /// <param name="subject">The shot or line; null for all of the story's.</param>
    public void Look(string? story, string? subject) =>
        wishes.Writer.TryWrite(new LibraryWish(story, subject));

    /// <summary>Something was reviewed, by whatever process: returns when every view made from then on shows it.</summary>
    /// <exception cref="StoreUnavailableException">The library cannot be read.</exception>
    public Task LookAtReviewsAsync(CancellationToken cancellation) =>
        LookAsync(new LibraryWish(null, null, IsReviewsOnly: true), cancellation);

    /// <summary>Something has changed: returns when every view made from then on shows it.</summary>
    /// <param name="story">The story.</param>
    /// <param name="subject">The shot or line; null for all of the story's.</param>
    /// <param name="cancellation">Stops waiting; it is looked at all the same.</param>
    /// <exception cref="StoreUnavailableException">The library cannot be read.</exception>
    public Task LookAsync(string story, string? subject, CancellationToken cancellation) =>
        LookAsync(new LibraryWish(story, subject), cancellation);

    private async Task LookAsync(LibraryWish wish, CancellationToken cancellation)
    {
        var looked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (wishes.Writer.TryWrite(wish with { Looked = looked }))
        {
            await looked.Task.WaitAsync(cancellation);
        }
    }

    /// <summary>Nobody looks any more.</summary>
    public void Close()
    {
        wishes.Writer.TryComplete();
        while (wishes.Reader.TryRead(out var wish))
        {
            wish.Looked?.TrySetResult();
        }
    }
}
