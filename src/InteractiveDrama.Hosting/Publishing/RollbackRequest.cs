namespace InteractiveDrama.Hosting.Publishing;

/// <summary>Makes an earlier version the one that is served.</summary>
/// <param name="ToVersion">Which one; null for the one before.</param>
/// <param name="From">
/// The version to leave: refused when another is served. So the same request sent twice goes back once. Null to leave
/// whichever is served.
/// </param>
public sealed record RollbackRequest(string? ToVersion, string? From);
