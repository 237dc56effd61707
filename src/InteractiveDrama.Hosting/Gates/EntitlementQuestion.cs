namespace InteractiveDrama.Hosting.Gates;

/// <summary>Asks whether a gate is open for somebody.</summary>
/// <param name="Viewer">The viewer's id; null for an anonymous one.</param>
/// <param name="Session">The session, 32 hex digits; at its start one that is not stored yet.</param>
/// <param name="Story">The story's id.</param>
/// <param name="Gate">The gate's name, as the script gives it.</param>
/// <param name="Choice">The choice behind it, by its id as offered; null at the gate of an episode.</param>
/// <param name="Episode">The episode behind it, by its knot's name; null at the gate of a choice.</param>
public sealed record EntitlementQuestion(
    string? Viewer,
    string Session,
    string Story,
    string Gate,
    string? Choice,
    string? Episode
);
