namespace InteractiveDrama.Benchmarks.Serving.Load;

/// <summary>One message of the hub protocol, without its framing.</summary>
internal delegate void HubMessage(ReadOnlySpan<byte> message);
