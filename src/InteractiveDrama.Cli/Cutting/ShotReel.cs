using System.Buffers;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Animatic.Motion;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>
/// The frames of a film's shots, one after another: 8-bit planar YUV 4:2:0. Two shots are made at a time, some frames ahead
/// of whoever takes them, so that the encoder never waits for a shot to be drawn.
/// </summary>
internal sealed class ShotReel(FfmpegTools ffmpeg, int width, int height)
{
    private const int AtOnce = 2;
    private const int Ahead = 24;

    // #0b0d14, the ground of every page.
    private static readonly (byte Brightness, byte Blue, byte Red) Ground = (27, 131, 127);

    private readonly int size = width * height * 3 / 2;

    /// <summary>Makes the frames. One is valid until the next is asked for.</summary>
    /// <param name="shots">The shots.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="IOException">A shot cannot be drawn or read; the message is a sentence.</exception>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> PlayAsync(
        IReadOnlyList<CutShot> shots,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var begun = new Queue<(ChannelReader<byte[]> Frames, Task Work)>();
        try
        {
            for (var next = 0; next < shots.Count || begun.Count > 0; )
            {
                while (next < shots.Count && begun.Count < AtOnce)
                {
                    begun.Enqueue(Begin(shots[next++], stop.Token));
                }

                await foreach (var frame in begun.Peek().Frames.ReadAllAsync(cancellation))
                {
                    yield return frame.AsMemory(0, size);
                    ArrayPool<byte>.Shared.Return(frame);
                }

                begun.Dequeue();
            }
        }
        finally
        {
            await stop.CancelAsync();
            foreach (var (_, work) in begun)
            {
                await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private (ChannelReader<byte[]> Frames, Task Work) Begin(CutShot shot, CancellationToken stop)
    {
        var frames = Channel.CreateBounded<byte[]>(
            new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true }
        );
        var work = Task.Run(
            async () =>
            {
                Exception? failure = null;
                try
                {
                    await (
                        shot switch
                        {
                            { Take: { } take } => ReadAsync(take, shot, frames.Writer, stop),
                            { Spec: not null } => DrawAsync(shot, frames.Writer, stop),
                            _ => HoldAsync(Dark(), shot.Frames, frames.Writer, stop),
                        }
                    );
                }
                catch (Exception e)
                {
                    // Whoever takes the frames hears of it.
                    failure = e;
                }

                frames.Writer.Complete(failure);
            },
            CancellationToken.None
        );
        return (frames.Reader, work);
    }

    private async Task DrawAsync(
        CutShot shot,
        ChannelWriter<byte[]> to,
        CancellationToken cancellation
    )
    {
        var spec = shot.Spec! with { DurationSeconds = (double)shot.Frames / AnimaticFilm.Rate };
        var film = await AnimaticFilm.DrawAsync(spec, ffmpeg, cancellation);
        var last = ReadOnlyMemory<byte>.Empty;
        foreach (var frame in film.Draw(cancellation).Take(shot.Frames))
        {
            last = frame;
            await to.WriteAsync(Copy(frame.Span), cancellation);
        }

        // A drawing has a longest length; the camera rests then.
        await HoldAsync(last, shot.Frames - film.Frames, to, cancellation);
    }

    private async Task ReadAsync(
        CutTake take,
        CutShot shot,
        ChannelWriter<byte[]> to,
        CancellationToken cancellation
    )
    {
        var count = 0;
        var result = await ffmpeg.ReadAsync(
            TakeDecoding.Arguments(take, shot, width, height),
            async (pipe, stop) =>
            {
                while (true)
                {
                    var frame = ArrayPool<byte>.Shared.Rent(size);
                    if (
                        await pipe.ReadAtLeastAsync(frame.AsMemory(0, size), size, false, stop)
                        < size
                    )
                    {
                        return;
                    }

                    count++;
                    await to.WriteAsync(frame, stop);
                }
            },
            TakeDecoding.Limits,
            cancellation
        );
        if (!result.Succeeded || count != shot.Frames)
        {
            throw new IOException(
                $"The take of '{take.Shot}' cannot be decoded: 'drama takes verify' says whether its file is damaged."
            );
        }
    }

    private async Task HoldAsync(
        ReadOnlyMemory<byte> frame,
        int times,
        ChannelWriter<byte[]> to,
        CancellationToken cancellation
    )
    {
        for (var i = 0; i < times; i++)
        {
            await to.WriteAsync(Copy(frame.Span), cancellation);
        }
    }

    private byte[] Copy(ReadOnlySpan<byte> frame)
    {
        var copy = ArrayPool<byte>.Shared.Rent(size);
        frame.CopyTo(copy);
        return copy;
    }

    private byte[] Dark()
    {
        var frame = new byte[size];
        var quarter = width * height / 4;
        frame.AsSpan(0, width * height).Fill(Ground.Brightness);
        frame.AsSpan(width * height, quarter).Fill(Ground.Blue);
        frame.AsSpan((width * height) + quarter, quarter).Fill(Ground.Red);
        return frame;
    }
}
