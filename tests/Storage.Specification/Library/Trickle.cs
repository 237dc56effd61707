namespace InteractiveDrama.Storage.Specification.Library;

/// <summary>A stream that cannot seek, gives little at a time, and may break.</summary>
internal sealed class Trickle(byte[] bytes, int? breaksAt = null) : Stream
{
    private const int Most = 4_097;

    private int at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (at >= breaksAt)
        {
            throw new IOException("The line was cut.");
        }
        var read = Math.Min(Math.Min(count, Most), bytes.Length - at);
        Array.Copy(bytes, at, buffer, offset, read);
        at += read;
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();
}
