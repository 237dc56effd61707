namespace InteractiveDrama.Hosting.Publishing;

/// <summary>Makes a staged version the one that is served.</summary>
/// <param name="Version">Which one; null for the one staged last.</param>
public sealed record PublishRequest(string? Version);
