using InteractiveDrama.Playback.Publishing;

namespace InteractiveDrama.Hosting.Publishing;

/// <summary>Announces a version of a story: what it is made of.</summary>
/// <param name="Version">The version its package has, 32 hex digits.</param>
/// <param name="Files">Its files: <c>package/manifest.json</c> and a <c>package/PART.json</c> for each part.</param>
public sealed record StageRequest(string? Version, IReadOnlyList<VersionFile>? Files);
