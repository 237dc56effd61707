namespace InteractiveDrama.Server.Studio.Http;

/// <summary>Where to play from.</summary>
/// <param name="File">The script; null for the story's beginning.</param>
/// <param name="Line">The line in it, from 1.</param>
internal sealed record RehearsalRequest(string? File, int? Line);
