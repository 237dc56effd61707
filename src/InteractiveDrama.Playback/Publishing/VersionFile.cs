namespace InteractiveDrama.Playback.Publishing;

/// <summary>A file of a version, known by its content.</summary>
/// <param name="Name">Its name inside the version, such as <c>package/program.json</c>.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hex digits.</param>
/// <param name="Length">How many bytes it has.</param>
public sealed record VersionFile(string Name, string Sha256, long Length);
