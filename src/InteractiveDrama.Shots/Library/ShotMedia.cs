namespace InteractiveDrama.Shots.Library;

/// <summary>A picture in the library. Its name never stands for other bytes, so it may be cached for ever.</summary>
/// <param name="Hash">SHA-256 of its bytes, 64 lower-case hex digits.</param>
/// <param name="Name">The name to put into a URL: the hash and its ending, <c>.svg</c>.</param>
/// <param name="MediaType">The media type, <c>image/svg+xml</c>.</param>
/// <param name="Origin">How it came to be.</param>
public sealed record ShotMedia(string Hash, string Name, string MediaType, ShotOrigin Origin);
