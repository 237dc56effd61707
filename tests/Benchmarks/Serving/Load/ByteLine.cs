using System.Buffers.Text;
using System.Text;

namespace InteractiveDrama.Benchmarks.Serving.Load;

/// <summary>Bytes written one after another into a buffer that is large enough.</summary>
/// <param name="output">The buffer.</param>
internal ref struct ByteLine(Span<byte> output)
{
    private readonly Span<byte> output = output;

    /// <summary>How many were written.</summary>
    public int Length { get; private set; }

    public void Add(byte value) => output[Length++] = value;

    public void Add(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(output[Length..]);
        Length += bytes.Length;
    }

    public void Add(string text) => Length += Encoding.UTF8.GetBytes(text, output[Length..]);

    public void Number(int number)
    {
        Utf8Formatter.TryFormat(number, output[Length..], out var written);
        Length += written;
    }

    public void Add(Guid id)
    {
        Utf8Formatter.TryFormat(id, output[Length..], out var written);
        Length += written;
    }
}
