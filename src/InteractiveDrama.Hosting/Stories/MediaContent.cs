namespace InteractiveDrama.Hosting.Stories;

/// <summary>A piece of media as it is served.</summary>
/// <param name="Bytes">Its bytes; whoever serves them disposes of the stream.</param>
/// <param name="Type">Its media type.</param>
public sealed record MediaContent(Stream Bytes, string Type);
