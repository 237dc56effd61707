namespace InteractiveDrama.Benchmarks.Serving.Load;

/// <summary>As much of a hub protocol as a viewer who plays needs.</summary>
internal interface IHubWire
{
    /// <summary>The handshake, its separator included.</summary>
    string Handshake { get; }

    /// <summary>Whether its messages are binary.</summary>
    bool IsBinary { get; }

    /// <summary>Writes a call that takes one record.</summary>
    /// <param name="call">The call; what it holds is on the wire as it stands.</param>
    /// <param name="output">Where to.</param>
    /// <returns>How many bytes.</returns>
    int Write(in HubCall call, Span<byte> output);

    /// <summary>Takes the next message off what was received.</summary>
    bool Next(ref ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> message);

    /// <summary>Reads a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="into">Where what it says goes.</param>
    /// <returns>Whether it answers a call.</returns>
    bool Read(ReadOnlySpan<byte> message, ReplyScan into);
}
