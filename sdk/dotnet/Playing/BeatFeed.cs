using System.Runtime.CompilerServices;
using System.Threading.Channels;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Client.Playing;

/// <summary>Hands every beat to every reader, in the order in which they were told.</summary>
/// <param name="gate">Guards the session's place too: a reader comes in between two beats, never beside one.</param>
internal sealed class BeatFeed(Lock gate)
{
    private const int Capacity = 64;

    private readonly HashSet<Channel<SessionReply>> readers = [];
    private bool isOver;

    /// <summary>A new beat.</summary>
    public void Tell(SessionReply reply)
    {
        lock (gate)
        {
            foreach (var reader in readers)
            {
                if (!reader.Writer.TryWrite(reply))
                {
                    reader.Writer.TryComplete(Behind());
                }
            }
        }
    }

    /// <summary>The server does not let the session go on: who reads now learns why; who reads later waits for better.</summary>
    public void Fail(DramaException why)
    {
        lock (gate)
        {
            foreach (var reader in readers)
            {
                reader.Writer.TryComplete(why);
            }
        }
    }

    /// <summary>Nothing more will come, for anybody.</summary>
    public void Complete()
    {
        lock (gate)
        {
            isOver = true;
            foreach (var reader in readers)
            {
                reader.Writer.TryComplete();
            }
        }
    }

    /// <summary>The beats from one on, as far as the story's end.</summary>
    /// <param name="first">Where the session stands when the reader comes.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async IAsyncEnumerable<SessionReply> ReadAsync(
        Func<SessionReply?> first,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var channel = Channel.CreateBounded<SessionReply>(
            new BoundedChannelOptions(Capacity) { SingleReader = true }
        );
        Enter(channel, first);
        try
        {
            await foreach (var reply in channel.Reader.ReadAllAsync(cancellation))
            {
                yield return reply;
                if (reply.Beat is { Ending: not null } or { DeadEnd: true })
                {
                    yield break;
                }
            }
        }
        finally
        {
            Leave(channel);
        }
    }

    private void Enter(Channel<SessionReply> channel, Func<SessionReply?> first)
    {
        lock (gate)
        {
            if (first() is { } reply)
            {
                channel.Writer.TryWrite(reply);
            }
            readers.Add(channel);
            if (isOver)
            {
                channel.Writer.TryComplete();
            }
        }
    }

    private void Leave(Channel<SessionReply> channel)
    {
        lock (gate)
        {
            readers.Remove(channel);
        }
    }

    private static DramaException Behind() =>
        new(
            new DramaError
            {
                Code = ClientErrorCodes.ReaderBehind,
                Message =
                    $"This reader left {Capacity} beats unread and would miss the next; read faster, or begin to read again where the session stands.",
            }
        );
}
