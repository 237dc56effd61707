namespace InteractiveDrama.Shots.Library;

/// <summary>A file as its store lists it.</summary>
/// <param name="Sha256">64 lower-case hex digits.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Bytes">Its length in bytes.</param>
/// <param name="KeptAt">When it was kept; garbage collection leaves young files alone.</param>
public sealed record StoredMedia(string Sha256, string Type, long Bytes, DateTimeOffset KeptAt);
