namespace InteractiveDrama.Playback.Scenes;

/// <summary>The place of a line's content.</summary>
/// <param name="LineId">The id of the line it belongs to; null when it belongs to none.</param>
/// <param name="Flow">The knot, or <c>knot.stitch</c>.</param>
/// <param name="Episode">The episode that begins at the knot; null for another knot.</param>
internal readonly record struct LineSite(string? LineId, string Flow, string? Episode);
