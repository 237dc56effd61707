using System.Buffers;

namespace InteractiveDrama.Protocol.MessagePack;

/// <summary>A buffer that grows. <see cref="Rent"/> gives the thread's own, so that a message costs no garbage.</summary>
internal sealed class ScratchBuffer : IBufferWriter<byte>
{
    private const int FirstBytes = 4 * 1024;

    /// <summary>A larger one is not kept: one long message must not hold memory for good.</summary>
    private const int LargestKept = 256 * 1024;

    [ThreadStatic]
    private static ScratchBuffer? idle;

    private byte[] bytes = [];
    private int used;

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, used);

    /// <summary>An empty buffer, to give back by <see cref="Return"/>.</summary>
    public static ScratchBuffer Rent()
    {
        var rented = idle ?? new ScratchBuffer();
        idle = null;
        rented.used = 0;
        return rented;
    }

    /// <summary>Gives a buffer back; what it held is gone.</summary>
    public static void Return(ScratchBuffer buffer)
    {
        if (buffer.bytes.Length <= LargestKept)
        {
            idle = buffer;
        }
    }

    /// <inheritdoc/>
    public void Advance(int count) => used += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return bytes.AsMemory(used);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return bytes.AsSpan(used);
    }

    private void Grow(int more)
    {
        if (bytes.Length - used < Math.Max(1, more))
        {
            Array.Resize(
                ref bytes,
                Math.Max(Math.Max(FirstBytes, 2 * bytes.Length), checked(used + more))
            );
        }
    }
}
