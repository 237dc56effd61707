namespace InteractiveDrama.Shots.Provenance.Disclosure;

/// <summary>An approval of a take.</summary>
/// <param name="Who">The name on the record.</param>
/// <param name="Gate">The gate; null where there is none.</param>
/// <param name="At">When.</param>
public sealed record DisclosedApproval(string Who, string? Gate, DateTimeOffset At);
