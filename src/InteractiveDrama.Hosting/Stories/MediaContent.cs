namespace InteractiveDrama.Hosting.Stories;

/// <summary>A piece of media as it is served.</summary>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Type">Its media type.</param>
public sealed record MediaContent(ReadOnlyMemory<byte> Bytes, string Type);
