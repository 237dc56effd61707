namespace InteractiveDrama.Hosting.Shots;

/// <summary>A provider is used again.</summary>
/// <param name="Provider">Its name.</param>
/// <param name="WasStopped">Why it was not; null when it was.</param>
internal sealed record RestartReply(string Provider, string? WasStopped);
