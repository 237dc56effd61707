using System.Threading.Channels;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>What of the library is to be looked at soon. Whoever knows of a change says so here and waits for nobody.</summary>
internal sealed class LibraryWishes
{
    // One that is lost is made good by the next look at everything.
    private readonly Channel<LibraryWish> wishes = Channel.CreateBounded<LibraryWish>(
        new BoundedChannelOptions(1_000)
        {
            SingleReader = true,
            FullMode = BoundedChannelFullMode.DropWrite,
        }
    );

    /// <summary>What is wished for.</summary>
    public ChannelReader<LibraryWish> Reader => wishes.Reader;

    /// <summary>Something may have changed.</summary>
    /// <param name="story">The story; null for all.</param>
    /// <param name="subject">The shot or line; null for all of the story's.</param>
    public void Look(string? story, string? subject) =>
        wishes.Writer.TryWrite(new LibraryWish(story, subject));
}
