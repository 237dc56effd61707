namespace InteractiveDrama.Hosting.Publishing;

/// <summary>A staged version.</summary>
/// <param name="Version">The version.</param>
/// <param name="At">When it was announced.</param>
/// <param name="Who">Who sent it.</param>
/// <param name="Complete">Whether all of it is there: only then it can be published.</param>
public sealed record StagedView(string Version, DateTimeOffset At, string Who, bool Complete);
