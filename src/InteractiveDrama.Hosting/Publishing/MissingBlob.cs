namespace InteractiveDrama.Hosting.Publishing;

/// <summary>A content that is not there, or not all of it.</summary>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Offset">How many of them are there already: send from here.</param>
public sealed record MissingBlob(string Sha256, long Length, long Offset);
